import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VideoProblem } from '@medianest/shared';
import type {
  FetchRequest,
  FetchResult,
  FoundVideos,
  VideoFailure,
  VideoTool,
} from '../../src/features/youtube/index.ts';

export const failureOf = (problem: VideoProblem, policy: Partial<VideoFailure> = {}): VideoFailure => ({
  ...{ problem, detail: `said: ${problem}`, isFinal: false, retryAfterMs: 60_000, pausesQueue: false },
  ...policy,
});

export const videoId = (name: string) => name.padEnd(11, '0').slice(0, 11);

export const playlistOf = (
  names: readonly string[],
  facts: Partial<FoundVideos> & {
    problems?: Record<string, VideoProblem>;
    /** In seconds; a minute when nothing is said. */
    lengths?: Record<string, number>;
  } = {},
): FoundVideos => {
  const { problems = {}, lengths = {}, ...more } = facts;
  return {
    ...{ outcome: 'found', kind: 'playlist', id: 'PLhome', title: 'Things to do', channel: 'Somebody' },
    total: names.length,
    entries: names.map((name) => ({
      ...{
        videoId: videoId(name),
        title: `The ${name}`,
        durationSeconds: lengths[name] ?? 60,
        problem: problems[name] ?? null,
      },
    })),
    ...more,
  };
};

/** A tool that makes small files, or fails as it is told. */
export const createFakeTool = () => {
  const fetched: string[] = [];
  const probed: string[] = [];
  const killed: unknown[] = [];
  let active = 0;
  let mostActive = 0;
  const state = {
    listing: playlistOf(['one', 'two']) as FoundVideos | { outcome: 'failed'; failure: VideoFailure },
    /** What happens to a video; a file when nothing is said. */
    script: new Map<string, VideoFailure[]>(),
    /** Asked before a video comes; it may wait. */
    before: async (_request: FetchRequest): Promise<void> => {},
  };

  const put = async ({ stage, videoId: id }: FetchRequest): Promise<FetchResult> => {
    // As the real one: nothing above it is made.
    await mkdir(stage).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    const [path, thumbnail, subtitle] = ['media.mp4', 'thumb.jpg', 'sub.en.srt'].map((name) =>
      join(stage, name),
    );
    if (!path || !thumbnail || !subtitle) throw new Error('impossible');
    for (const each of [path, thumbnail, subtitle]) await writeFile(each, `of ${id}`);
    return {
      ...{ outcome: 'fetched', file: { path, sizeBytes: `of ${id}`.length, durationSeconds: 60 } },
      ...{ thumbnail, subtitles: [{ language: 'en', path: subtitle }], about: { title: `Called ${id}` } },
    };
  };

  const tool: VideoTool = {
    findToolProblem: async () => null,
    async probe(url) {
      probed.push(url);
      return state.listing;
    },
    async download(request) {
      fetched.push(request.videoId);
      active += 1;
      mostActive = Math.max(mostActive, active);
      try {
        await request.onSpawn?.({ pid: 4242, startedAt: 'boot:1' });
        const progress = { downloadedBytes: 5, totalBytes: 10, bytesPerSecond: 5, secondsLeft: 1 };
        request.onProgress?.({ ...progress, phase: 'downloading', percent: 50 });
        await state.before(request);
        if (request.signal?.aborted) return { outcome: 'cancelled' };
        const failure = state.script.get(request.videoId)?.shift();
        return failure ? { outcome: 'failed', failure } : await put(request);
      } finally {
        active -= 1;
      }
    },
    async killGroup(process, stageName) {
      killed.push({ ...process, stageName });
      return true;
    },
  };
  return { tool, state, fetched, probed, killed, mostActive: () => mostActive };
};
