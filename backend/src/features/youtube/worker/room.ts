import { estimateBytes } from '../limits.ts';
import type { Disk, VideoFailure } from '../ports.ts';
import type { ClaimedItem } from '../rows/stored-rows.ts';

/** So much stays free, whatever is fetched: databases and the media server live there too. */
export const reserveBytes = 500_000_000;

const lookEveryMs = 5000;
const retryAfterMs = 15 * 60_000;

export const noRoom: VideoFailure = {
  problem: 'disk-full',
  detail: 'The disk of the downloads has less room than the video needs.',
  isFinal: false,
  retryAfterMs,
  pausesQueue: true,
};

/** Picture and sound lie there twice while they are put together. */
const neededFor = ({ durationSeconds, quality }: ClaimedItem) =>
  2 * estimateBytes(durationSeconds ?? 0, quality);

/** Whether the disk has room for a video: before it is begun, and while it comes. */
export const createRoom = (disk: Disk) => {
  const isAbove = async (folder: string, bytes: number) => {
    const free = await disk.freeBytes(folder);
    return free === null || free >= bytes;
  };
  return {
    hasFor: (folder: string, item: ClaimedItem) => isAbove(folder, reserveBytes + neededFor(item)),
    /** @returns to be called at the end */
    watch(folder: string, onFull: () => void): () => void {
      const look = async () => {
        if (!(await isAbove(folder, reserveBytes / 2))) onFull();
      };
      const timer = setInterval(() => void look().catch(() => {}), lookEveryMs);
      return () => clearInterval(timer);
    },
  };
};
