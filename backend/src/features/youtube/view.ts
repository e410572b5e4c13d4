import {
  type Download,
  type DownloadDetails,
  type DownloadItem,
  type DownloadProgress,
  type VideoProblem,
  videoProblems,
} from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { thumbnailOf } from './look/preview.ts';
import type { FetchProgress } from './ports.ts';
import { problemWords } from './problem-words.ts';
import {
  activeItems,
  type DownloadRow,
  doneItems,
  type ItemCounts,
  isAmong,
  type StoredDownload,
  type StoredItem,
  sumOf,
} from './rows/stored-rows.ts';

/** What is known of videos beyond their rows. */
export interface Live {
  progressOf(itemId: string): FetchProgress | null;
}

const problemOf = ({ errorClass }: StoredItem): VideoProblem | null =>
  videoProblems.find((known) => known === errorClass) ?? null;

const percentOf = (item: StoredItem, live: FetchProgress | null): number | null => {
  if (isAmong(doneItems, item.status)) return 100;
  if (!isAmong(activeItems, item.status)) return null;
  const counted = item.bytesTotal ? Math.min(99, (100 * item.bytesDone) / item.bytesTotal) : 0;
  return live?.percent ?? Math.floor(counted);
};

export const viewItemProgress = (item: StoredItem, live: Live): DownloadProgress['items'][number] => {
  const now = isAmong(activeItems, item.status) ? live.progressOf(item.id) : null;
  const problem = problemOf(item);
  return {
    ...{ id: item.id, status: item.status, percent: percentOf(item, now), problem },
    bytesPerSecond: now?.bytesPerSecond ?? null,
    secondsLeft: now?.secondsLeft ?? null,
    sizeBytes: now?.totalBytes ?? item.bytesTotal,
    reason: problem && problemWords[problem],
    retryAt: item.retryAt?.toISOString() ?? null,
  };
};

const viewItem = (item: StoredItem, live: Live): DownloadItem => ({
  ...viewItemProgress(item, live),
  position: item.position,
  videoId: item.videoId,
  title: item.title,
  durationSeconds: item.durationSeconds,
  thumbnail: thumbnailOf(item.videoId),
  ratingKey: item.ratingKey,
});

export const countItems = (items: readonly StoredItem[]): ItemCounts => {
  const counts: ItemCounts = {};
  for (const { status } of items) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** How far a whole download is; videos that failed or were left out hold nothing up. */
export const amountOf = (counts: ItemCounts, active: readonly StoredItem[], live: Live) => {
  const total = Object.values(counts).reduce((sum, many) => sum + many, 0);
  const done = sumOf(counts, doneItems);
  const failed = counts.failed ?? 0;
  const settled = done + failed + (counts.cancelled ?? 0);
  const under = active.reduce((sum, item) => sum + (percentOf(item, live.progressOf(item.id)) ?? 0), 0);
  const percent = total === 0 ? 0 : Math.floor((100 * settled + under) / total);
  return { done, failed, total, percent: Math.min(100, percent) };
};

const watchTargetOf = ({ plexCollectionId, collection, items }: StoredDownload) => {
  if (plexCollectionId && collection !== 'removed')
    return { key: plexCollectionId, kind: 'collection' as const };
  const key = items.length === 1 ? items[0]?.ratingKey : null;
  return key ? { key, kind: 'item' as const } : null;
};

export interface ViewSource {
  live: Live;
  /** Ids of the downloads in line. */
  listLine(): Promise<string[]>;
  watchUrl(ratingKey: string, kind: 'item' | 'collection'): Promise<string | null>;
}

const viewRow = (actor: Pick<Actor, 'userId'>, row: DownloadRow) => ({
  ...{ id: row.id, kind: row.kind, url: row.url, listId: row.listId, title: row.title },
  ...{ channel: row.channel, quality: row.quality, collectionTitle: row.collectionTitle },
  ...{ status: row.status, collection: row.collection, plexCollectionId: row.plexCollectionId },
  reason: row.reason,
  isFollowed: row.followId !== null,
  requestedBy: { id: row.userId, name: row.requesterName },
  isMine: row.userId === actor.userId,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
});

/** Downloads as people see them. */
export const createView = ({ live, listLine, watchUrl }: ViewSource) => {
  const viewOne = async (
    actor: Pick<Actor, 'userId'>,
    stored: StoredDownload,
    line: string[],
  ): Promise<DownloadDetails> => {
    const active = stored.items.filter(({ status }) => isAmong(activeItems, status));
    const target = watchTargetOf(stored);
    const place = line.indexOf(stored.id);
    const head: Download = {
      ...viewRow(actor, stored),
      ...amountOf(countItems(stored.items), active, live),
      queuePosition: place < 0 ? null : place + 1,
      watchUrl: target && (await watchUrl(target.key, target.kind)),
    };
    return { ...head, items: stored.items.map((item) => viewItem(item, live)) };
  };

  return {
    one: async (actor: Pick<Actor, 'userId'>, stored: StoredDownload) =>
      viewOne(actor, stored, await listLine()),
    async many(actor: Pick<Actor, 'userId'>, stored: readonly StoredDownload[]) {
      const line = await listLine();
      return Promise.all(stored.map((one) => viewOne(actor, one, line)));
    },
  };
};

export type View = ReturnType<typeof createView>;
