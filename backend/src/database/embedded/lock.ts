import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

const patienceMs = 1_000;
const retryIntervalMs = 20;

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

/** Tries for a moment: a portal that was killed just now may still be ending. */
export async function waitForLock(path: string): Promise<Lock | undefined> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const lock = tryLock(path);
    if (lock || performance.now() > deadline) return lock;
    await delay(retryIntervalMs);
  }
}

function isBusy(error: unknown): boolean {
  const sqliteBusy = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}
