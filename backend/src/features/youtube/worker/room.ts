import { estimateBytes } from '@medianest/shared';
import type { Disk, VideoFailure } from '../ports.ts';
import { reserveBytes } from '../room-left.ts';
import type { ClaimedItem } from '../rows/stored-rows.ts';

const lookEveryMs = 5000;

/** The disk is full: no other video would find room either. */
export const noRoom: VideoFailure = {
  problem: 'disk-full',
  detail: 'The disk of the downloads is full.',
  isFinal: false,
  retryAfterMs: 15 * 60_000,
  pausesQueue: true,
};

/** One video filled what was left; others may be smaller. */
export const tooLittleRoom: VideoFailure = {
  ...noRoom,
  detail: 'The disk of the downloads has less room than the video needs.',
  pausesQueue: false,
};

/** How often a video that is held back looks whether it has room now. */
export const heldMs = 5 * 60_000;

/**
 * It lies there twice while it is put together. An earlier attempt may have learned that it is larger than its length
 * lets expect.
 */
const neededFor = ({ durationSeconds, quality, bytesTotal }: ClaimedItem) =>
  reserveBytes + 2 * Math.max(estimateBytes(durationSeconds ?? 0, quality), bytesTotal ?? 0);

/** Whether the disk has room for a video: before it is begun, and while it comes. */
export const createRoom = (disk: Disk) => {
  const isAbove = async (folder: string, bytes: number) => {
    const free = await disk.freeBytes(folder);
    return free === null || free >= bytes;
  };
  return {
    hasAny: (folder: string) => isAbove(folder, reserveBytes),
    hasFor: (folder: string, item: ClaimedItem) => isAbove(folder, neededFor(item)),
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
