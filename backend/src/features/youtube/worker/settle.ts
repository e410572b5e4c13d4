import type { Clock } from '../../../kernel/clock.ts';
import type { Log } from '../../../kernel/log.ts';
import type { DownloadAudience, DownloadNews } from '../ports.ts';
import type { DownloadWrites, Settled } from '../rows/download-writes.repository.ts';
import {
  type DownloadRow,
  doneItems,
  finishedDownloads,
  type ItemCounts,
  isAmong,
  sumOf,
} from '../rows/stored-rows.ts';
import type { TellProgress } from './tell-progress.ts';

export const newsOf = (
  row: DownloadRow,
  counts: ItemCounts,
  more: Pick<DownloadNews, 'step'> & { actorId?: string | null },
): DownloadNews => ({
  ...{ id: row.id, userId: row.userId, requesterName: row.requesterName, title: row.title },
  ...{ status: row.status, reason: row.reason, step: more.step, actorId: more.actorId ?? null },
  done: sumOf(counts, doneItems),
  total: Object.values(counts).reduce((sum, many) => sum + many, 0),
});

/** Brings a download in line with its videos, and tells who should know. */
export const createSettle = (parts: {
  writes: DownloadWrites;
  clock: Clock;
  tell: TellProgress;
  audience: Pick<DownloadAudience, 'onDownload'>;
  /** The media server should see what is here. */
  wakePlex(): Promise<void>;
  log: Log;
}) => {
  const { writes, clock, tell, audience, wakePlex, log } = parts;

  const announce = ({ before, after, counts }: Settled) => {
    if (before.status === after.status || !isAmong(finishedDownloads, after.status)) return;
    if (after.status === 'cancelled') return;
    const step = after.status === 'failed' ? 'failed' : 'completed';
    audience.onDownload(newsOf(after, counts, { step }));
  };

  return async (downloadId: string, itemIds: readonly string[] = []): Promise<void> => {
    const settled = await writes.settle(downloadId, clock.now());
    tell.note(downloadId, itemIds);
    if (!settled) return;
    announce(settled);
    if (isAmong(finishedDownloads, settled.after.status)) tell.forget(downloadId);
    if (!settled.isBatch) return;
    await wakePlex().catch((err: unknown) => {
      log.warn({ err }, 'Plex could not be woken; it is looked after with the next regular look');
    });
  };
};

export type Settle = ReturnType<typeof createSettle>;
