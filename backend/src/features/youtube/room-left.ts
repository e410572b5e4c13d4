import type { LibraryPlace } from './library-folder.ts';
import type { Disk } from './ports.ts';
import type { DownloadReads } from './rows/download-reads.repository.ts';

/** So much stays free, whatever is fetched: databases and the media server live there too. */
export const reserveBytes = 500_000_000;

/**
 * What further videos may fill of the disk: those that were asked for before have their room already. Null: the
 * library is away, or its disk does not say.
 */
export const createRoomLeft =
  ({ disk, reads }: { disk: Pick<Disk, 'freeBytes'>; reads: Pick<DownloadReads, 'sumPromisedBytes'> }) =>
  async (place: LibraryPlace | null): Promise<number | null> => {
    if (!place?.isThere) return null;
    const [free, promised] = await Promise.all([disk.freeBytes(place.folder), reads.sumPromisedBytes()]);
    return free === null ? null : Math.max(0, Math.floor(free - reserveBytes - promised));
  };

export type RoomLeft = ReturnType<typeof createRoomLeft>;
