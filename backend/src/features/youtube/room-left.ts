import type { LibraryPlace } from './library-folder.ts';
import type { Disk } from './ports.ts';

/** So much stays free, whatever is fetched: databases and the media server live there too. */
export const reserveBytes = 500_000_000;

/** What further videos may fill of the disk. Null: its library is away, or it does not say. */
export const createRoomLeft =
  ({ disk }: { disk: Pick<Disk, 'freeBytes'> }) =>
  async (place: LibraryPlace | null): Promise<number | null> => {
    const free = place?.isThere ? await disk.freeBytes(place.folder) : null;
    return free === null ? null : Math.max(0, free - reserveBytes);
  };

export type RoomLeft = ReturnType<typeof createRoomLeft>;
