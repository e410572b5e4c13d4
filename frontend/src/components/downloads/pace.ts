import type { DownloadDetails, DownloadItem } from '@medianest/shared';

export interface Pace {
  bytesPerSecond: number | null;
  /** Until all videos are here; null while nobody can tell. */
  secondsLeft: number | null;
}

const open: readonly DownloadItem['status'][] = ['queued', 'waiting', 'downloading'];

/** How much of it is still to come, in seconds of video. */
const remainderOf = ({ durationSeconds, percent }: DownloadItem) =>
  durationSeconds === null ? null : durationSeconds * (1 - (percent ?? 0) / 100);

const isMoving = (item: DownloadItem) => item.status === 'downloading';

/**
 * How fast a download comes, and how long it takes at that pace. Sizes are known only of what has begun,
 * so the pace is counted in seconds of video that come in a second.
 */
export const paceOf = ({ items }: Pick<DownloadDetails, 'items'>): Pace => {
  const moving = items.filter(isMoving);
  const bytesPerSecond = moving.reduce((sum, item) => sum + (item.bytesPerSecond ?? 0), 0) || null;
  const rate = moving.reduce((sum, item) => {
    const remainder = remainderOf(item);
    return remainder === null || !item.secondsLeft ? sum : sum + remainder / item.secondsLeft;
  }, 0);
  const remainders = items.filter(({ status }) => open.includes(status)).map(remainderOf);
  if (rate === 0 || remainders.includes(null)) return { bytesPerSecond, secondsLeft: null };
  const left = remainders.reduce<number>((sum, remainder) => sum + (remainder ?? 0), 0);
  return { bytesPerSecond, secondsLeft: Math.max(1, Math.round(left / rate)) };
};
