import { delimiter, dirname } from 'node:path';
import { classifyComplaints } from '../failures/classify.ts';
import { failureOf, type VideoFailure } from '../failures/video-failure.ts';
import { isolate } from '../isolation.ts';
import type { YtDlpParts } from '../parts.ts';
import { environmentOf } from '../processes/child-environment.ts';
import { describeProcess } from '../processes/process-identity.ts';
import { runSupervised } from '../processes/run-supervised.ts';
import { findReadyTools, type ReadyTools } from '../ready-tools.ts';
import { requireCanonical, videoAddress } from '../youtube-address.ts';
import { downloadOptions } from './arguments.ts';
import type { DownloadRequest, DownloadResult, DownloadTimes } from './download-types.ts';
import { failed, judgeDownload, tooLarge } from './judge.ts';
import { createListener } from './listener.ts';
import { emptyStage, prepareStage } from './stage.ts';
import { startWatchdog } from './watchdog.ts';

const isPositive = (bytes: number | null | undefined): bytes is number => bytes != null && bytes > 0;

/** yt-dlp looks for both in its search path, and may be told of only one folder otherwise. */
const withFfmpeg = ({ ffmpeg, ffprobe }: ReadyTools, searchPath: string) =>
  [...new Set([dirname(ffmpeg), dirname(ffprobe), searchPath])].join(delimiter);

const ofFolder = ({ message }: Error): VideoFailure => {
  const failure = classifyComplaints([message]);
  return failure.problem === 'unknown' ? failureOf('not-writable', message) : failure;
};

/** Fetches one video with one process, into its stage. Never throws for what the video or the network does. */
export const createDownload = (parts: YtDlpParts, times: DownloadTimes) => {
  const { searchPath, certificateFile, graceMs } = parts;

  const run = async (request: DownloadRequest, tools: ReadyTools, proxyUrl: string) => {
    const { stage, maxBytes, signal, onProgress, onSpawn } = request;
    const stop = new AbortController();
    const halt = (failure: VideoFailure) => stop.abort(failure);
    const watchdog = startWatchdog({
      ...times,
      bark: () => halt(failureOf('stalled', 'Nothing came for a long time.')),
    });
    const listener = createListener({
      progress: (progress) => stop.signal.aborted || signal?.aborted || onProgress?.(progress),
      life: watchdog.sawLife,
      bytes: (least) => isPositive(maxBytes) && least > maxBytes && halt(tooLarge(maxBytes)),
    });
    let told: Promise<unknown> = Promise.resolve();
    const ended = await runSupervised({
      ...{ path: tools.ytDlp, cwd: stage, graceMs },
      args: isolate(
        { ...parts, proxyUrl },
        downloadOptions(stage, request, times),
        requireCanonical(videoAddress(request.videoId)),
      ),
      env: environmentOf({ searchPath: withFfmpeg(tools, searchPath), home: stage, certificateFile }),
      signal: signal ? AbortSignal.any([signal, stop.signal]) : stop.signal,
      onSpawn(pid) {
        told = describeProcess(pid).then(onSpawn);
        told.catch(() => undefined);
      },
      onOutput: listener.onOutput,
      onComplaint: listener.onComplaint,
    });
    watchdog.stop();
    await told;
    return { ended, heard: listener.end(), halted: stop.signal.aborted ? stop.signal.reason : null };
  };

  const fetch = async (request: DownloadRequest, tools: ReadyTools): Promise<DownloadResult> => {
    const pass = parts.egress.issue();
    try {
      const { ended, heard, halted } = await run(request, tools, pass.url);
      // Also when it ended well: a live stream that is stopped does (yt-dlp.md, "Cancelling").
      if (request.signal?.aborted) return { outcome: 'cancelled' };
      const context = { request, searchPath, ffprobe: tools.ffprobe };
      const result = halted ? failed(halted as VideoFailure) : await judgeDownload(ended, heard, context);
      if (result.outcome === 'failed' && result.failure.isFinal) await emptyStage(request.stage);
      return request.signal?.aborted ? { outcome: 'cancelled' } : result;
    } finally {
      pass.revoke();
    }
  };

  return async (request: DownloadRequest): Promise<DownloadResult> => {
    const tools = await findReadyTools(parts.toolbox);
    if ('problem' in tools) return failed(tools);
    try {
      await prepareStage(request.stage);
    } catch (error) {
      return failed(ofFolder(error as Error));
    }
    return request.signal?.aborted ? { outcome: 'cancelled' } : fetch(request, tools);
  };
};
