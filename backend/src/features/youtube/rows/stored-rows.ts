import type { DownloadItemStatus, DownloadStatus, Role } from '@medianest/shared';
import type {
  youtubeDownloadItems,
  youtubeDownloads,
  youtubeFiles,
  youtubeFollows,
} from '../../../database/tables/index.ts';

export type DownloadRow = typeof youtubeDownloads.$inferSelect;
export type ItemRow = typeof youtubeDownloadItems.$inferSelect;
export type FileRow = typeof youtubeFiles.$inferSelect;
export type FollowRow = typeof youtubeFollows.$inferSelect;

/** A video with what the library knows of its file. */
export type StoredItem = ItemRow & { ratingKey: string | null };
export type StoredDownload = DownloadRow & { items: StoredItem[] };

/** An item that a worker has taken, with what it needs of its download. */
export type ClaimedItem = ItemRow &
  Pick<
    DownloadRow,
    'userId' | 'requesterName' | 'kind' | 'listId' | 'quality' | 'subtitles' | 'sponsorMarks'
  > & { downloadTitle: string; role: Role };

export const activeItems = ['downloading', 'processing'] as const satisfies DownloadItemStatus[];
export const openItems = [
  'queued',
  'waiting',
  'downloading',
  'processing',
] as const satisfies DownloadItemStatus[];
export const doneItems = ['completed', 'linked'] as const satisfies DownloadItemStatus[];

export const openDownloads = [
  'awaiting_approval',
  'queued',
  'downloading',
  'processing',
] as const satisfies DownloadStatus[];
export const finishedDownloads = [
  'completed',
  'partial',
  'failed',
  'cancelled',
] as const satisfies DownloadStatus[];

export type ItemCounts = Partial<Record<DownloadItemStatus, number>>;

export const isAmong = <T extends string>(group: readonly T[], status: string): status is T =>
  (group as readonly string[]).includes(status);

export const sumOf = (counts: ItemCounts, group: readonly DownloadItemStatus[]): number =>
  group.reduce((sum, status) => sum + (counts[status] ?? 0), 0);

/** Where a download stands, as its videos have it. */
export const statusOf = (counts: ItemCounts): DownloadStatus => {
  if (counts.downloading) return 'downloading';
  if (counts.processing) return 'processing';
  if (counts.queued || counts.waiting) return 'queued';
  const done = sumOf(counts, doneItems);
  if (done > 0) return counts.failed ? 'partial' : 'completed';
  return counts.failed ? 'failed' : 'cancelled';
};
