import { hash } from 'node:crypto';
import { readFile, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../kernel/log.ts';
import { createEntry, type KeptEntry, readEntry } from './entry-file.ts';
import { createFileIndex } from './file-index.ts';
import { scanFolder } from './scan-folder.ts';
import { createEntryWriter } from './write-entry.ts';

/** Bytes kept in a folder up to a bound; what was not used for the longest time goes first. */
export interface DiskCache {
  /** Null for what is not there (any more), or is not what was stored. */
  find(key: string): Promise<KeptEntry | null>;
  /** Answers the entry also when the disk does not take it. */
  keep(key: string, bytes: Buffer): Promise<KeptEntry>;
  /** Waits for what is being written or removed. */
  close(): Promise<void>;
}

export type DiskCacheOptions = {
  /** Made when first needed, for the owner alone. Several processes may use the same. */
  folder: string;
  maxBytes: number;
  log: Log;
  /** Milliseconds since the epoch. */
  now?: () => number;
};

/** The time of a file is that of its last use, told this seldom: a restart needs the order, not more. */
const touchEveryMs = 3_600_000;

/** A name that no key can lead out of the folder. */
const nameOf = (key: string) => hash('sha256', key, 'hex');

/** Work that nobody waits for, until the end. */
const createBackground = () => {
  const running = new Set<Promise<unknown>>();
  return {
    run(work: Promise<unknown>) {
      const settled = work.catch(() => {}).finally(() => running.delete(settled));
      running.add(settled);
    },
    async end() {
      while (running.size > 0) await Promise.all(running);
    },
  };
};

/**
 * A cache whose truth is the folder: a file that another process wrote is found, one that somebody
 * removed is missed without harm. The index in memory only tells which file goes next; it is made from
 * the folder at the first use, while that use is answered already.
 */
export const createDiskCache = (options: DiskCacheOptions): DiskCache => {
  const { folder, maxBytes, log, now = Date.now } = options;
  const pathOf = (name: string) => join(folder, name.slice(0, 2), name);
  const background = createBackground();
  const remove = (name: string) => background.run(rm(pathOf(name), { force: true }));
  const index = createFileIndex({ maxBytes, remove });
  const write = createEntryWriter({ folder, log });
  let isBegun = false;
  let isClosed = false;

  const begin = () => {
    if (isBegun) return;
    isBegun = true;
    background.run(scanFolder({ folder, now: now(), isWanted: () => !isClosed }).then(index.restore));
  };

  const recordUse = (name: string, sizeBytes: number) => {
    const told = index.use(name);
    const usedAt = now();
    if (told !== undefined && usedAt - told < touchEveryMs) return;
    index.record({ name, usedAt, sizeBytes });
    background.run(utimes(pathOf(name), usedAt / 1000, usedAt / 1000));
  };

  return {
    async find(key) {
      begin();
      const name = nameOf(key);
      const file = await readFile(pathOf(name)).catch(() => null);
      const entry = file && readEntry(file);
      if (entry) recordUse(name, file.length);
      else index.forget(name);
      if (file && !entry) remove(name);
      return entry;
    },
    async keep(key, bytes) {
      begin();
      const { header, entry } = createEntry(bytes, now());
      const sizeBytes = header.length + bytes.length;
      const name = nameOf(key);
      if (index.fits(sizeBytes) && (await write(pathOf(name), [header, bytes])))
        index.record({ name, usedAt: entry.storedAt, sizeBytes });
      return entry;
    },
    async close() {
      isClosed = true;
      await background.end();
    },
  };
};
