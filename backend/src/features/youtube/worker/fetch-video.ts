import { type Limits, mostBytes } from '../limits.ts';
import type { FetchProgress, FetchResult, VideoTool } from '../ports.ts';
import type { QueueRepository } from '../rows/queue.repository.ts';
import type { ClaimedItem } from '../rows/stored-rows.ts';
import type { Outlast } from './outlast.ts';
import type { ProgressBoard } from './progress-board.ts';
import type { createRoom } from './room.ts';
import type { Running, StopReason } from './running.ts';
import { stageOf } from './stages.ts';
import type { TellProgress } from './tell-progress.ts';

/** How often the rows hear of progress; they also tell whether somebody cancelled elsewhere. */
const writeEveryMs = 3000;

/** Lets the tool fetch one video into its stage, watched from all sides. */
export const createFetchVideo = (parts: {
  tool: Pick<VideoTool, 'download'>;
  queue: QueueRepository;
  outlast: Outlast;
  running: Running;
  board: ProgressBoard;
  tell: TellProgress;
  room: ReturnType<typeof createRoom>;
  limits: Pick<Limits, 'of'>;
}) => {
  const { limits, tool, queue, outlast, running, board, tell, room } = parts;

  const createKeeper = (item: ClaimedItem, stop: (reason: StopReason) => void) => {
    let writtenAt = performance.now();
    let writing: Promise<unknown> = Promise.resolve();
    const write = async ({ phase, downloadedBytes, totalBytes }: FetchProgress) => {
      const amount = { bytesDone: downloadedBytes, ...(totalBytes !== null && { bytesTotal: totalBytes }) };
      if (!(await queue.write(item.id, { status: phase, ...amount }))) stop('cancelled');
    };
    let phase: FetchProgress['phase'] = 'downloading';
    return {
      note(progress: FetchProgress) {
        board.note(item.id, progress);
        tell.note(item.downloadId, [item.id]);
        const isDue = progress.phase !== phase || performance.now() - writtenAt > writeEveryMs;
        if (!isDue) return;
        phase = progress.phase;
        writtenAt = performance.now();
        // A database that is away for a moment is no reason to stop.
        writing = writing.then(() => write(progress)).catch(() => {});
      },
      end: () => writing,
    };
  };

  /** @returns also why it was stopped, when it was */
  return async (
    folder: string,
    item: ClaimedItem,
    stopping: AbortSignal,
  ): Promise<{ result: FetchResult; reason: StopReason | null }> => {
    const run = running.begin(item.id, stopping);
    const keeper = createKeeper(item, run.stop);
    const unwatch = room.watch(folder, () => run.stop('no-room'));
    try {
      const { videoId, quality, sponsorMarks } = item;
      const result = await tool.download({
        ...{ videoId, quality, sponsorMarks, subtitles: item.subtitles as string[] },
        maxBytes: mostBytes(item, await limits.of(item)),
        stage: stageOf(folder, item.id),
        signal: run.signal,
        onProgress: keeper.note,
        onSpawn: async (process) => {
          if (!(await outlast.once(() => queue.noteProcess(item.id, process)))) run.stop('cancelled');
        },
      });
      return { result, reason: run.signal.aborted ? (run.signal.reason as StopReason) : null };
    } finally {
      unwatch();
      run.end();
      await keeper.end();
      board.forget(item.id);
    }
  };
};

export type FetchVideo = ReturnType<typeof createFetchVideo>;
