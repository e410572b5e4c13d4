import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classifyComplaints } from '../failures/classify.ts';
import { failureOf, type VideoFailure } from '../failures/video-failure.ts';
import { isolate } from '../isolation.ts';
import type { YtDlpParts } from '../parts.ts';
import { findReadyTools } from '../ready-tools.ts';
import { requireCanonical } from '../youtube-address.ts';
import { type ListedVideo, type Listing, listingSchema, toListedVideo, toListedVideos } from './listing.ts';
import { type Look, look } from './look.ts';

export interface ProbeOptions {
  /** Only the start of a longer playlist is read. */
  maxItems: number;
  signal?: AbortSignal;
}

export interface FoundVideos {
  outcome: 'found';
  kind: 'video' | 'playlist';
  /** Of the video or the playlist. */
  id: string;
  title: string;
  channel: string | null;
  /** In their order; a playlist may name the same video twice. */
  entries: ListedVideo[];
  /** Of the whole playlist. */
  total: number;
  isTruncated: boolean;
}

export type ProbeResult = FoundVideos | { outcome: 'failed'; failure: VideoFailure };

export interface ProbeLimits {
  timeoutMs: number;
  maxBytes: number;
}

const present = (listing: Listing): FoundVideos => {
  const { id, channel, uploader } = listing;
  const isList = listing._type === 'playlist';
  const entries = isList ? toListedVideos(listing.entries) : [toListedVideo(listing)];
  const total = Math.max(isList ? (listing.playlist_count ?? 0) : 1, entries.length);
  return {
    ...{ outcome: 'found', kind: isList ? 'playlist' : 'video', id, entries, total },
    title: listing.title || id,
    channel: channel ?? uploader ?? null,
    isTruncated: isList && listing.entries.length < total,
  };
};

const parse = (output: string) => {
  try {
    return listingSchema.safeParse(JSON.parse(output)).data;
  } catch {
    return undefined;
  }
};

const failed = (failure: VideoFailure): ProbeResult => ({ outcome: 'failed', failure });

const judge = (run: Look): ProbeResult => {
  if (run.startError) return failed(failureOf('tool-missing', run.startError.message));
  if (run.isTooMuch) return failed(failureOf('too-large', 'The answer is larger than any playlist.'));
  if (run.exitCode !== 0) return failed(classifyComplaints(run.complaints));
  const listing = parse(run.output);
  return listing ? present(listing) : failed(failureOf('tool-outdated', 'yt-dlp answered in unknown words.'));
};

const optionsFor = (maxItems: number) => [
  ...['--flat-playlist', '-J', '-I', `:${maxItems}`],
  ...['--retries', '3', '--extractor-retries', '2'],
];

/** Looks at a video or playlist without fetching anything. Leaves no files behind. */
export const createProbe = (parts: YtDlpParts, { timeoutMs, maxBytes }: ProbeLimits) => {
  /**
   * @param url built by `videoAddress` or `playlistAddress`
   * @throws what `signal` was aborted with
   */
  const probe = async (url: string, { maxItems, signal }: ProbeOptions): Promise<ProbeResult> => {
    requireCanonical(url);
    const tools = await findReadyTools(parts.toolbox);
    if ('problem' in tools) return failed(tools);
    const home = await mkdtemp(join(tmpdir(), 'medianest-look-'));
    const pass = parts.egress.issue();
    const timer = AbortSignal.timeout(timeoutMs);
    try {
      const args = isolate({ ...parts, proxyUrl: pass.url }, optionsFor(maxItems), url);
      const either = signal ? AbortSignal.any([timer, signal]) : timer;
      const run = await look({ path: tools.ytDlp, args, home, signal: either, maxBytes }, parts);
      signal?.throwIfAborted();
      return timer.aborted ? failed(failureOf('network', 'YouTube took too long to answer.')) : judge(run);
    } finally {
      pass.revoke();
      await rm(home, { recursive: true, force: true });
    }
  };
  return probe;
};
