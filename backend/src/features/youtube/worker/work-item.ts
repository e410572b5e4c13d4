import type { Clock } from '../../../kernel/clock.ts';
import type { Log } from '../../../kernel/log.ts';
import { type LibraryFolder, libraryAway } from '../library-folder.ts';
import type { FetchedVideo, FetchResult, VideoFailure } from '../ports.ts';
import type { QueueState } from '../queue-state.ts';
import type { QueueRepository } from '../rows/queue.repository.ts';
import type { ClaimedItem, FileRow } from '../rows/stored-rows.ts';
import type { FetchVideo } from './fetch-video.ts';
import { failureOfError, judgeFailure } from './judge-failure.ts';
import { isWhole, type PlaceFile, removeFiles } from './place-file.ts';
import { type createRoom, heldMs, noRoom, tooLittleRoom } from './room.ts';
import type { StopReason } from './running.ts';
import { clearStage } from './stages.ts';

/** Gets one video that a worker has taken: linked, fetched, or with the reason why not. */
export const createWorkItem = (parts: {
  queue: QueueRepository;
  folders: Pick<LibraryFolder, 'isThere'>;
  state: QueueState;
  room: ReturnType<typeof createRoom>;
  fetchVideo: FetchVideo;
  placeFile: PlaceFile;
  clock: Clock;
  log: Log;
  /** A video failed in a way that only a newer tool helps against. */
  onOutdated(videoId: string, detail: string): Promise<void>;
  /** A video came. */
  onSuccess(): Promise<void>;
  /** There is something to do again at this moment. */
  wakeAt(time: Date): void;
}) => {
  const { queue, folders, state, room, fetchVideo, placeFile, clock, log, onOutdated, onSuccess, wakeAt } =
    parts;

  const finish = async (item: ClaimedItem, file: FileRow, status: 'completed' | 'linked') => {
    const size = { bytesDone: file.sizeBytes, bytesTotal: file.sizeBytes };
    const ended = { processGroup: null, processStartedAt: null, finishedAt: clock.now() };
    return queue.finish(item.id, { ...size, ...ended, status, fileId: file.id });
  };

  const fail = async (item: ClaimedItem, failure: VideoFailure) => {
    log.info({ itemId: item.id, problem: failure.problem }, 'A video did not come');
    const change = judgeFailure(item, failure, clock.now());
    // First, so that nobody takes it again before.
    if (failure.pausesQueue) await state.pauseFor(failure);
    await queue.write(item.id, change);
    if (failure.problem === 'tool-outdated') await onOutdated(item.videoId, failure.detail);
    if (change.retryAt) wakeAt(change.retryAt);
  };

  /** Only this one waits, and loses no attempt. */
  const hold = async (item: ClaimedItem) => {
    const { problem: errorClass, detail: errorDetail } = tooLittleRoom;
    const retryAt = new Date(clock.now().getTime() + heldMs);
    await queue.write(item.id, { errorClass, errorDetail, retryAt, status: 'waiting' });
  };

  /** What a video has filled becomes free, so that others come. */
  const giveWay = async (folder: string, item: ClaimedItem) => {
    await clearStage(folder, item.id);
    await fail(item, (await room.hasAny(folder)) ? tooLittleRoom : noRoom);
  };

  /** The file of an earlier download, when it still lies where it was put. */
  const findHere = async (folder: string, item: ClaimedItem): Promise<FileRow | null> => {
    const file = await queue.findFile(item);
    if (!file || (await isWhole(folder, file))) return file;
    if (!(await folders.isThere(folder))) throw new Error(libraryAway.detail);
    // Somebody took it away by hand.
    await queue.removeFile(file.id);
    return null;
  };

  const putAway = async (folder: string, item: ClaimedItem, fetched: FetchedVideo) => {
    if (!(await folders.isThere(folder))) return fail(item, libraryAway);
    const file = await placeFile(folder, item, fetched);
    if (file && !(await finish(item, file, 'completed'))) {
      await queue.removeFile(file.id);
      await removeFiles(folder, file.path);
    }
    await clearStage(folder, item.id);
    await state.noteSuccess();
    await onSuccess();
  };

  const failWith = async ({ folder, item }: { folder: string; item: ClaimedItem }, failure: VideoFailure) => {
    if (!(await folders.isThere(folder))) return fail(item, libraryAway);
    return failure.problem === 'disk-full' ? giveWay(folder, item) : fail(item, failure);
  };

  const takeIn = async (
    { folder, item }: { folder: string; item: ClaimedItem },
    { result, reason }: { result: FetchResult; reason: StopReason | null },
  ) => {
    if (reason === 'stopping') {
      await queue.write(item.id, { status: 'queued', processGroup: null, processStartedAt: null });
      return;
    }
    if (reason === 'no-room') return giveWay(folder, item);
    if (reason === 'cancelled' || result.outcome === 'cancelled') return clearStage(folder, item.id);
    if (result.outcome === 'failed') return failWith({ folder, item }, result.failure);
    return putAway(folder, item, result);
  };

  /** @returns false for a video that has to come from YouTube, and can */
  const doWithoutYoutube = async (folder: string, item: ClaimedItem): Promise<boolean> => {
    const here = await findHere(folder, item);
    if (here) await finish(item, here, 'linked');
    else if (!(await room.hasAny(folder))) await fail(item, noRoom);
    else if (!(await room.hasFor(folder, item))) await hold(item);
    else return false;
    return true;
  };

  /** @returns whether YouTube was asked for it */
  return async (folder: string, item: ClaimedItem, stopping: AbortSignal): Promise<{ hasAsked: boolean }> => {
    let hasAsked = false;
    try {
      if (await doWithoutYoutube(folder, item)) return { hasAsked };
      hasAsked = true;
      await takeIn({ folder, item }, await fetchVideo(folder, item, stopping));
    } catch (error) {
      log.warn({ err: error, itemId: item.id }, 'A video could not be put away');
      await failWith({ folder, item }, failureOfError(error));
    }
    return { hasAsked };
  };
};

export type WorkItem = ReturnType<typeof createWorkItem>;
