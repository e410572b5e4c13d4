import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { byteRange } from '../media/byte-range.ts';
import type { Ending } from '../media/ending.ts';
import { flow } from '../media/flow.ts';

/** Sends a file, or the range of it that is asked for, at its pace and to the end that it takes. */
export async function sendMedia(
  { req, res }: { req: Request; res: Response },
  media: {
    path: string;
    size: number;
    type: string;
    ending: Ending;
    bytesPerSecond: () => number | null;
  },
): Promise<void> {
  const { path, size, type, ending, bytesPerSecond } = media;
  if (ending === 'forbidden') return void res.sendStatus(403);
  const range = byteRange(req.get('range'), size);
  if (!range) return void res.status(416).set('content-range', `bytes */${size}`).end();
  const { from, until } = range;
  const middle = Math.floor(size / 2);
  if (ending === 'truncated' && from >= middle) return void res.destroy();
  const isPart = until - from < size;
  res.status(isPart ? 206 : 200).set({
    ...{ 'content-type': type, 'content-length': String(until - from), 'accept-ranges': 'bytes' },
    ...(isPart && { 'content-range': `bytes ${from}-${until - 1}/${size}` }),
  });
  if (req.method === 'HEAD') return void res.end();
  res.flushHeaders();

  const gone = new AbortController();
  res.once('close', () => gone.abort());
  const end = ending === 'whole' ? until : Math.min(until, Math.max(from, middle));
  const bytes = Readable.from(flow({ path, from, until: end, bytesPerSecond, signal: gone.signal }));
  // A client that leaves early is no fault of ours.
  await pipeline(bytes, res, { end: end === until }).catch(() => res.destroy());
  if (end === until || res.destroyed) return;
  if (ending === 'stalled') await once(res, 'close');
  else res.destroy();
}
