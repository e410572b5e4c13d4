import { open } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

const tickMs = 50;
const chunkBytes = 256 * 1024;

/**
 * The bytes of a file, no faster than it may go at that moment.
 *
 * @param input.from first byte, `until` the one after the last
 * @param input.bytesPerSecond asked again for every chunk; 0 waits, null is without limit
 * @param input.signal ends the waiting when nobody listens any more
 */
export async function* flow(input: {
  path: string;
  from: number;
  until: number;
  bytesPerSecond: () => number | null;
  signal: AbortSignal;
}): AsyncGenerator<Buffer> {
  const { path, until, bytesPerSecond, signal } = input;
  const file = await open(path);
  try {
    let from = input.from;
    while (from < until) {
      const rate = bytesPerSecond();
      if (rate !== null) await delay(tickMs, undefined, { signal });
      const wanted = rate === null ? chunkBytes : Math.ceil((rate * tickMs) / 1000);
      const length = Math.min(wanted, until - from);
      if (length === 0) continue;
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, from);
      yield buffer;
      from += length;
    }
  } finally {
    await file.close();
  }
}
