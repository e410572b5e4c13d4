import { createDownload } from './download/download.ts';
import type { DownloadRequest, DownloadResult, DownloadTimes } from './download/download-types.ts';
import type { VideoFailure } from './failures/video-failure.ts';
import type { YtDlpParts } from './parts.ts';
import { createProbe, type ProbeLimits, type ProbeOptions, type ProbeResult } from './probe/probe.ts';
import { findReadyTools } from './ready-tools.ts';

export interface YtDlp {
  probe(url: string, options: ProbeOptions): Promise<ProbeResult>;
  download(request: DownloadRequest): Promise<DownloadResult>;
  /** Why neither works now; null when the programs are there. */
  findToolProblem(): Promise<VideoFailure | null>;
}

export interface YtDlpOptions extends Omit<YtDlpParts, 'nodePath' | 'graceMs'> {
  nodePath?: string;
  times?: Partial<DownloadTimes> & { probeMs?: number; graceMs?: number };
  /** A playlist of 5,000 videos takes 1.6 MB. */
  maxProbeBytes?: number;
}

const minute = 60_000;
const usualTimes: DownloadTimes = {
  stallMs: 5 * minute,
  longestMs: 12 * 60 * minute,
  requestGapMs: 750,
  longestRetryGapMs: 20_000,
};

/** Drives the real yt-dlp: one process for each look and each video (yt-dlp.md). */
export const createYtDlp = (options: YtDlpOptions): YtDlp => {
  const { toolbox, egress, searchPath, certificateFile, nodePath = process.execPath, times = {} } = options;
  const { probeMs = minute, graceMs = 10_000, ...others } = times;
  const parts = { toolbox, egress, searchPath, certificateFile, nodePath, graceMs };
  const limits: ProbeLimits = { timeoutMs: probeMs, maxBytes: options.maxProbeBytes ?? 16_000_000 };
  return {
    probe: createProbe(parts, limits),
    download: createDownload(parts, { ...usualTimes, ...others }),
    async findToolProblem() {
      const tools = await findReadyTools(toolbox);
      return 'problem' in tools ? tools : null;
    },
  };
};
