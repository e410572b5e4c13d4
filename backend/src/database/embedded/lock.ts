import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Held by one process until `release`, or until that process ends in any way. */
export type Lock = { release(): void };

/**
 * Takes the lock, or answers undefined when another process holds it.
 *
 * SQLite's exclusive transaction is the one lock of the operating system that Node offers without native
 * code. The kernel frees it with the process, so unlike a file with a pid it is never stale after a kill and
 * never taken over by two at once.
 */
export function tryLock(path: string): Lock | undefined {
  closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return {
    release() {
      if (database.isOpen) database.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
