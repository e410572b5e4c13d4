import type { DownloadDetails } from '@medianest/shared';
import type { Actor } from '../../../kernel/actor.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { alreadyFinished, noSuchDownload, notAPlaylist, nothingFailed } from '../refusals.ts';
import type { Rows } from '../rows/index.ts';
import { finishedDownloads, isAmong, type StoredDownload } from '../rows/stored-rows.ts';
import type { View } from '../view.ts';
import type { Running } from '../worker/running.ts';
import type { Settle } from '../worker/settle.ts';
import type { FindOwn } from './own.ts';

/** What people do with their downloads while those are under way. */
export const createChangeDownloads = (parts: {
  rows: Rows;
  findOwn: FindOwn;
  view: View;
  running: Running;
  settle: Settle;
  clock: Clock;
  wake(): Promise<void>;
  /** The media server is looked after soon. */
  onBatch(downloadId: string): Promise<void>;
}) => {
  const { rows, findOwn, view, running, settle, clock, wake, onBatch } = parts;
  const { writes, follows } = rows;

  const now = async (actor: Actor, id: string): Promise<DownloadDetails> =>
    view.one(actor, await findOwn(actor, id));

  const cancel = async (actor: Actor, stored: StoredDownload, itemId: string | null) => {
    const cancelled = await writes.cancelItems(stored.id, { itemId, now: clock.now() });
    if (cancelled.length === 0) throw alreadyFinished();
    running.cancel(cancelled);
    await settle(stored.id, cancelled);
    return now(actor, stored.id);
  };

  /** It was taken away in Plex; now it is asked for again. */
  const revive = async ({ id }: StoredDownload) => {
    await writes.change(id, { collection: 'waiting', plexCollectionId: null });
    await onBatch(id);
  };

  const follow = async ({ id, userId, listId, items }: StoredDownload) => {
    if (!userId || !listId) throw notAPlaylist();
    const followId = await follows.start(userId, listId, clock.now());
    await follows.noteSeen(
      followId,
      items.map(({ videoId }) => videoId),
    );
    await writes.change(id, { followId });
  };

  return {
    async cancel(actor: Actor, id: string) {
      const stored = await findOwn(actor, id);
      if (isAmong(finishedDownloads, stored.status)) throw alreadyFinished();
      return cancel(actor, stored, null);
    },
    async cancelItem(actor: Actor, id: string, itemId: string) {
      const stored = await findOwn(actor, id);
      if (!stored.items.some((item) => item.id === itemId)) throw noSuchDownload();
      return cancel(actor, stored, itemId);
    },
    async retry(actor: Actor, id: string) {
      const stored = await findOwn(actor, id);
      const isGone = stored.collection === 'removed';
      const retried = await writes.retryFailed(id);
      if (retried === 0 && !isGone) throw nothingFailed();
      if (isGone) await revive(stored);
      await settle(
        id,
        stored.items.map((item) => item.id),
      );
      await wake();
      return now(actor, id);
    },
    async setFollow(actor: Actor, id: string, isWanted: boolean) {
      const stored = await findOwn(actor, id);
      if (stored.kind !== 'playlist') throw notAPlaylist();
      if (isWanted && !stored.followId) await follow(stored);
      if (!isWanted && stored.followId) await follows.end(stored.followId);
      return now(actor, id);
    },
  };
};
