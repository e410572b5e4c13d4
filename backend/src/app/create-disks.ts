import type { SystemFolder } from '@medianest/shared';
import { LRUCache } from 'lru-cache';
import type { Disks } from '../features/admin/index.ts';
import { createPatientFiles, late } from '../integrations/yt-dlp/index.ts';
import { countFolder, measureDisk } from '../platform/disk-usage/index.ts';
import { picturesFolder } from './create-picture-tools.ts';

/** A page waits for it. */
const countMs = 3000;
const diskMs = 2000;

/** Counting reads whole folders, and nobody needs it to the minute. */
const memoryMs = 60_000;

/** The folders of the portal. A file server that does not answer costs the page its figures and nothing else. */
export const createDisks = (options: {
  dataFolder: string;
  findYoutubeFolder(): Promise<string | null>;
}): Disks => {
  const { dataFolder, findYoutubeFolder } = options;
  const files = createPatientFiles();
  const counted = new LRUCache<string, number>({ max: 10, ttl: memoryMs });

  const count = async (path: string): Promise<number | null> => {
    const known = counted.get(path);
    if (known !== undefined) return known;
    const signal = AbortSignal.timeout(countMs);
    const bytes = await files(() => countFolder(path, signal).catch(() => null), countMs + 500);
    if (bytes === late || bytes === null) return null;
    counted.set(path, bytes);
    return bytes;
  };

  /** @param parent whose disk stands in for that of a folder which is made when it is first needed */
  const measure = async (
    name: SystemFolder['name'],
    path: string,
    parent?: string,
  ): Promise<SystemFolder> => {
    const room = await files(
      async () => (await measureDisk(path)) ?? (parent ? measureDisk(parent) : null),
      diskMs,
    );
    const { freeBytes = null, totalBytes = null } = (room === late ? null : room) ?? {};
    return { name, path, usedBytes: await count(path), freeBytes, totalBytes };
  };

  return {
    async list() {
      const youtube = await findYoutubeFolder();
      return Promise.all([
        measure('data', dataFolder),
        measure('pictures', picturesFolder(dataFolder), dataFolder),
        ...(youtube === null ? [] : [measure('youtube', youtube)]),
      ]);
    },
  };
};
