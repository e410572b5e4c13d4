import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { classifyComplaints } from '../failures/classify.ts';
import { failureOf, type VideoFailure } from '../failures/video-failure.ts';
import { isolate } from '../isolation.ts';
import type { YtDlpParts } from '../parts.ts';
import { environmentOf } from '../processes/child-environment.ts';
import { runSupervised } from '../processes/run-supervised.ts';
import { createLineSplitter } from '../processes/split-lines.ts';
import { findReadyTools } from '../ready-tools.ts';
import { requireCanonical } from '../youtube-address.ts';
import { type ListedVideo, type Listing, listingSchema, toListedVideo, toListedVideos } from './listing.ts';

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

const mostComplaints = 200;

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

/** Looks at a video or playlist without fetching anything. Leaves no files behind. */
export const createProbe = (parts: YtDlpParts, { timeoutMs, maxBytes }: ProbeLimits) => {
  const { searchPath, certificateFile, graceMs } = parts;

  const look = async (call: { path: string; args: string[]; home: string; signal: AbortSignal }) => {
    const tooMuch = new AbortController();
    const complaints: string[] = [];
    const splitter = createLineSplitter(
      (line) => complaints.length < mostComplaints && complaints.push(line),
    );
    const chunks: string[] = [];
    let size = 0;
    const { exitCode, startError } = await runSupervised({
      ...{ path: call.path, args: call.args, cwd: call.home, graceMs, onComplaint: splitter.push },
      env: environmentOf({ searchPath, home: call.home, certificateFile }),
      signal: AbortSignal.any([call.signal, tooMuch.signal]),
      onOutput(text) {
        size += Buffer.byteLength(text);
        if (size > maxBytes) tooMuch.abort();
        else chunks.push(text);
      },
    });
    splitter.end();
    return { exitCode, startError, complaints, output: chunks.join(''), isTooMuch: tooMuch.signal.aborted };
  };

  const judge = (run: Awaited<ReturnType<typeof look>>): ProbeResult => {
    if (run.startError) return failed(failureOf('tool-missing', run.startError.message));
    if (run.isTooMuch) return failed(failureOf('too-large', 'The answer is larger than any playlist.'));
    if (run.exitCode !== 0) return failed(classifyComplaints(run.complaints));
    const listing = parse(run.output);
    return listing
      ? present(listing)
      : failed(failureOf('tool-outdated', 'yt-dlp answered in unknown words.'));
  };

  /**
   * @param url built by `videoAddress` or `playlistAddress`
   * @throws what `signal` was aborted with
   */
  return async (url: string, { maxItems, signal }: ProbeOptions): Promise<ProbeResult> => {
    requireCanonical(url);
    const tools = await findReadyTools(parts.toolbox);
    if ('problem' in tools) return failed(tools);
    const home = await mkdtemp(join(tmpdir(), 'medianest-look-'));
    const pass = parts.egress.issue();
    const timer = AbortSignal.timeout(timeoutMs);
    try {
      const options = ['--flat-playlist', '-J', '-I', `:${maxItems}`, '--retries', '3'];
      const args = isolate({ ...parts, proxyUrl: pass.url }, [...options, '--extractor-retries', '2'], url);
      const both = signal ? AbortSignal.any([timer, signal]) : timer;
      const run = await look({ path: tools.ytDlp, args, home, signal: both });
      signal?.throwIfAborted();
      return timer.aborted ? failed(failureOf('network', 'YouTube took too long to answer.')) : judge(run);
    } finally {
      pass.revoke();
      await rm(home, { recursive: true, force: true });
    }
  };
};
