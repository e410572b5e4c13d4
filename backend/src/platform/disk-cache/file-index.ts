import { LRUCache } from 'lru-cache';
import type { FoundFile } from './scan-folder.ts';

/** Which files there are, in the order of their use. */
export interface FileIndex {
  fits(sizeBytes: number): boolean;
  /** Answers when use was last recorded on disk; undefined for a file that was not known. */
  use(name: string): number | undefined;
  record(file: FoundFile): void;
  forget(name: string): void;
  /** Takes in what was found on disk; what is known already counts as used after it. */
  restore(found: FoundFile[]): void;
}

/** A file takes whole blocks of the disk, which also bounds how many there can be. */
const blockBytes = 4096;
const onDisk = (sizeBytes: number) => Math.max(1, Math.ceil(sizeBytes / blockBytes)) * blockBytes;

type Known = [string, LRUCache.Entry<number>];

/** @param options.remove told which file has to go, so that all together stay under `maxBytes` */
export const createFileIndex = (options: { maxBytes: number; remove: (name: string) => void }): FileIndex => {
  const { maxBytes, remove } = options;
  const files = new LRUCache<string, number>({
    maxSize: maxBytes,
    dispose: (_usedAt, name, reason) => {
      if (reason === 'evict') remove(name);
    },
  });
  const fits = (sizeBytes: number) => onDisk(sizeBytes) <= maxBytes;

  return {
    fits,
    use: (name) => files.get(name),
    record: ({ name, usedAt, sizeBytes }) => {
      files.set(name, usedAt, { size: onDisk(sizeBytes) });
    },
    forget: (name) => {
      files.delete(name);
    },
    restore(found) {
      const older = found.filter(({ name }) => !files.has(name)).sort((a, b) => a.usedAt - b.usedAt);
      for (const { name, sizeBytes } of older) if (!fits(sizeBytes)) remove(name);
      const entries = older
        .filter(({ sizeBytes }) => fits(sizeBytes))
        .map(({ name, usedAt, sizeBytes }): Known => [name, { value: usedAt, size: onDisk(sizeBytes) }]);
      files.load([...entries, ...files.dump()]);
    },
  };
};
