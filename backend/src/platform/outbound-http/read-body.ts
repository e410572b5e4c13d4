import type { Dispatcher } from 'undici';
import { OutboundError } from './outbound-error.ts';

type Body = Dispatcher.ResponseData['body'];

/** Lets the connection be used again where little is left to read, else ends it. */
export const discardBody = (body: Body): void => {
  body.dump({ limit: 16_384 }).catch(() => {});
};

const abandon = (body: Body) => {
  body.on('error', () => {});
  body.destroy();
};

/**
 * Reads a body whole and stops as soon as it passes `maxBytes`.
 *
 * @throws OutboundError `too-large`, also when the announced length is already too large
 */
export const readBody = async (
  { body, headers }: Dispatcher.ResponseData,
  { maxBytes, host }: { maxBytes: number; host: string },
): Promise<Buffer> => {
  if (Number(headers['content-length']) > maxBytes) {
    abandon(body);
    throw new OutboundError({ reason: 'too-large', host });
  }
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw new OutboundError({ reason: 'too-large', host });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
