import type { System, YtDlpFacts } from '@medianest/shared';
import { inMinutes } from './facts.ts';

/** A yt-dlp of MediaNest's own, a month old, but for what the test says. */
export const ytDlpFacts = (more: Partial<YtDlpFacts> = {}): YtDlpFacts => ({
  state: 'ready',
  version: '2026.10.26',
  oldest: '2025.11.12',
  ageDays: 33,
  isOld: false,
  source: 'managed',
  path: '/data/yt-dlp/2026.10.26/yt-dlp',
  channel: 'stable',
  obstacle: null,
  keyFile: '/data/yt-dlp/public.key',
  keyFingerprint: 'AC0C7581',
  wayBack: null,
  lastUpdate: null,
  ...more,
});

export const systemFacts = (more: Partial<System> = {}): System => ({
  version: '0.1.0',
  node: '24.21.0',
  startedAt: inMinutes(-90),
  logLevel: 'info',
  jobs: 'postgresql',
  database: { version: '18.4', isEmbedded: true, sizeBytes: 42_000_000 },
  folders: [
    { name: 'data', path: '/data', usedBytes: 310_000_000, freeBytes: 40e9, totalBytes: 100e9 },
    { name: 'youtube', path: '/media/youtube', usedBytes: null, freeBytes: null, totalBytes: null },
  ],
  ytDlp: ytDlpFacts(),
  ffmpeg: { state: 'ready', version: '7.1.1', path: '/usr/bin/ffmpeg' },
  ...more,
});
