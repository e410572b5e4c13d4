import type { DownloadProgress } from '@medianest/shared';
import type { Log } from '../../../kernel/log.ts';
import type { DownloadAudience } from '../ports.ts';
import type { DownloadReads } from '../rows/download-reads.repository.ts';
import { activeItems, isAmong } from '../rows/stored-rows.ts';
import { amountOf, viewItemProgress } from '../view.ts';
import type { ProgressBoard } from './progress-board.ts';

/** Twice a second at most (yt-dlp.md). */
const paceMs = 500;

type Pending = { itemIds: Set<string>; timer: NodeJS.Timeout | null; toldAt: number };

/** Tells the pages of a download how far it is, in bundles. */
export const createTellProgress = (parts: {
  reads: DownloadReads;
  board: ProgressBoard;
  audience: Pick<DownloadAudience, 'onProgress'>;
  log: Log;
}) => {
  const { reads, board, audience, log } = parts;
  const pending = new Map<string, Pending>();

  const read = async (downloadId: string, itemIds: Set<string>) => {
    const row = await reads.findRow(downloadId);
    if (!row) return;
    const [counts, items, line] = await Promise.all([
      reads.countItems(downloadId),
      reads.findItems([...itemIds]),
      row.status === 'queued' ? reads.listLine() : Promise.resolve<string[]>([]),
    ]);
    const place = line.indexOf(downloadId);
    const progress: DownloadProgress = {
      ...{ id: downloadId, status: row.status },
      ...amountOf(
        counts,
        items.filter(({ status }) => isAmong(activeItems, status)),
        board,
      ),
      queuePosition: place < 0 ? null : place + 1,
      items: items.map((item) => viewItemProgress(item, board)),
    };
    audience.onProgress(row.userId, progress);
  };

  const tell = (downloadId: string, waiting: Pending) => {
    const { itemIds } = waiting;
    waiting.itemIds = new Set();
    waiting.timer = null;
    waiting.toldAt = performance.now();
    read(downloadId, itemIds).catch((err: unknown) =>
      log.warn({ err, downloadId }, 'The progress of a download could not be told'),
    );
  };

  return {
    /** Something of these videos, or of the download itself, changed. */
    note(downloadId: string, itemIds: readonly string[] = []) {
      const waiting = pending.get(downloadId) ?? { itemIds: new Set(), timer: null, toldAt: 0 };
      pending.set(downloadId, waiting);
      for (const id of itemIds) waiting.itemIds.add(id);
      if (waiting.timer) return;
      const wait = Math.max(0, waiting.toldAt + paceMs - performance.now());
      waiting.timer = setTimeout(() => tell(downloadId, waiting), wait);
    },
    /** It has come to its end: nothing of it is kept. */
    forget(downloadId: string) {
      const waiting = pending.get(downloadId);
      if (waiting && !waiting.timer) pending.delete(downloadId);
    },
    close() {
      for (const { timer } of pending.values()) if (timer) clearTimeout(timer);
      pending.clear();
    },
  };
};

export type TellProgress = ReturnType<typeof createTellProgress>;
