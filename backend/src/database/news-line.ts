import { randomUUID } from 'node:crypto';
import pg from 'pg';
import * as z from 'zod';
import type { Log } from '../kernel/log.ts';
import { type DatabaseTarget, toClientConfig } from './target.ts';

const channel = 'medianest_news';

/** PostgreSQL takes payloads below 8,000 bytes. */
const maxBytes = 7900;

const usualRetryMs = 2000;

const asJson = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is no JSON');
    return z.NEVER;
  }
});
const envelopeSchema = asJson.pipe(z.object({ from: z.string(), message: z.unknown() }));

/** Short messages among the processes on one database. One that nobody hears is lost. */
export interface NewsLine {
  /** Too long a message is not sent: pages look for themselves sooner or later. */
  tell(message: unknown): void;
  close(): Promise<void>;
}

/**
 * News by LISTEN and NOTIFY, on one connection of its own, which is opened again when it is lost. A process does not
 * hear itself.
 *
 * @param options.hear gets what others tell, as it was told: the caller checks it
 */
export const openNewsLine = async (options: {
  target: DatabaseTarget;
  hear(message: unknown): void;
  log: Log;
  retryMs?: number;
}): Promise<NewsLine> => {
  const { target, hear, log, retryMs = usualRetryMs } = options;
  const self = randomUUID();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  const receive = (payload: string | undefined) => {
    const parsed = envelopeSchema.safeParse(payload);
    if (parsed.success && parsed.data.from !== self) hear(parsed.data.message);
  };

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ ...toClientConfig(target), keepAlive: true });
    next.on('notification', ({ payload }) => receive(payload));
    next.on('error', () => undefined);
    next.once('end', () => {
      client = null;
      if (!isClosed) timer = setTimeout(again, retryMs);
    });
    await next.connect();
    await next.query(`listen ${channel}`);
    client = next;
  };

  const again = () => {
    connect().catch((err: unknown) => {
      log.warn({ err }, 'News of other processes cannot be heard; it is tried again');
      // A connection that was never made does not end.
      if (!isClosed && client === null) timer = setTimeout(again, retryMs);
    });
  };

  await connect();
  return {
    tell(message) {
      const payload = JSON.stringify({ from: self, message });
      if (Buffer.byteLength(payload) > maxBytes) return;
      client?.query('select pg_notify($1, $2)', [channel, payload]).catch((err: unknown) => {
        log.warn({ err }, 'Other processes could not be told of news');
      });
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
};
