import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isTemporary } from './write-entry.ts';

export type FoundFile = { name: string; sizeBytes: number; usedAt: number };

const shardPattern = /^[0-9a-f]{2}$/;
const namePattern = /^[0-9a-f]{64}$/;

/** Another process may be writing a younger one at this moment. */
const leftoverAgeMs = 60_000;

/** Files looked at side by side: few, because the threads that do it also answer requests. */
const batchSize = 8;

const namesIn = (folder: string) => readdir(folder).catch(() => []);

const factsOf = async (folder: string, name: string): Promise<FoundFile | null> => {
  const facts = await stat(join(folder, name)).catch(() => null);
  return facts?.isFile() ? { name, sizeBytes: facts.size, usedAt: facts.mtimeMs } : null;
};

/** Looks at one file; what broke off in the middle of a write is removed. */
const inspect = async (folder: string, name: string, now: number): Promise<FoundFile | null> => {
  if (namePattern.test(name)) return factsOf(folder, name);
  if (!isTemporary(name)) return null;
  const leftover = await factsOf(folder, name);
  if (leftover && now - leftover.usedAt > leftoverAgeMs) await rm(join(folder, name), { force: true });
  return null;
};

/**
 * Every entry in the folder. Other files are left alone, and what cannot be read is passed over.
 *
 * @param options.isWanted ends the work early when it says no
 */
export const scanFolder = async (options: {
  folder: string;
  now: number;
  isWanted: () => boolean;
}): Promise<FoundFile[]> => {
  const { folder, now, isWanted } = options;
  const found: FoundFile[] = [];
  const shards = (await namesIn(folder)).filter((name) => shardPattern.test(name));
  for (const shard of shards) {
    const path = join(folder, shard);
    const names = await namesIn(path);
    for (let first = 0; first < names.length && isWanted(); first += batchSize) {
      const batch = names.slice(first, first + batchSize);
      const facts = await Promise.all(batch.map((name) => inspect(path, name, now)));
      found.push(...facts.filter((file) => file !== null));
    }
  }
  return found;
};
