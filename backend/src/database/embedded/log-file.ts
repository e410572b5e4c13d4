import { copyFile, readFile, stat, truncate } from 'node:fs/promises';

const limitBytes = 4 * 1024 * 1024;
const checkIntervalMs = 60_000;

/**
 * Keeps the server's log to about twice the limit: the live file and one older one.
 *
 * The server appends to a file that the portal opened for it. Its own log collector would be one more process,
 * and bounds the age of files but not their size.
 */
export async function keepLogBounded(logFile: string): Promise<{ close(): void }> {
  await shorten(logFile);
  const timer = setInterval(() => void shorten(logFile).catch(() => undefined), checkIntervalMs).unref();
  return { close: () => clearInterval(timer) };
}

async function shorten(logFile: string): Promise<void> {
  if ((await sizeOf(logFile)) <= limitBytes) return;
  await copyFile(logFile, `${logFile}.1`);
  // The server's handle is in append mode: it goes on at the new end.
  await truncate(logFile);
}

/** What the server wrote since a position. */
export async function readLogSince(logFile: string, positionBytes: number): Promise<string> {
  const content = await readFile(logFile).catch(() => Buffer.alloc(0));
  return content.subarray(positionBytes).toString('utf8');
}

export async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}
