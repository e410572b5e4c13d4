import type { Clock } from '../../../kernel/clock.ts';
import { newId } from '../../../kernel/ids.ts';
import { type LibraryFolder, libraryAway } from '../library-folder.ts';
import type { QueueState } from '../queue-state.ts';
import type { QueueRepository } from '../rows/queue.repository.ts';
import type { Settle } from './settle.ts';
import type { WorkItem } from './work-item.ts';

/** One worker: takes the next video of all downloads, gets it, and looks again. */
export const createFetchAll = (parts: {
  queue: Pick<QueueRepository, 'claimNext' | 'findClaimed'>;
  state: Pick<QueueState, 'isPaused' | 'pauseFor' | 'noteLibrary'>;
  folders: LibraryFolder;
  workItem: WorkItem;
  settle: Settle;
  clock: Clock;
  /** After a video that YouTube was asked for, so that it is not asked without a pause. */
  rest(): Promise<void>;
}) => {
  const { queue, state, folders, workItem, settle, clock, rest } = parts;

  return async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const place = await folders.find();
      if (!place) return;
      if (!place.isThere) {
        await state.pauseFor(libraryAway);
        return;
      }
      await state.noteLibrary();
      if (await state.isPaused()) return;
      const id = await queue.claimNext(clock.now(), newId());
      if (!id) return;
      const item = await queue.findClaimed(id);
      // Its download was taken away meanwhile.
      if (!item) continue;
      await settle(item.downloadId, [item.id]);
      const { hasAsked } = await workItem(place.folder, item, signal);
      await settle(item.downloadId, [item.id]);
      if (hasAsked && !signal.aborted) await rest();
    }
  };
};
