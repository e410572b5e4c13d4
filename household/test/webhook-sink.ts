import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Delivery {
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Record<string, unknown>;
}

export interface WebhookSink {
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  answerWith(status: number): void;
  /** Resolves when so many have come. */
  untilCount(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Somewhere for a webhook to call. */
export async function openWebhookSink(): Promise<WebhookSink> {
  const deliveries: Delivery[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  let status = 200;
  const server = createServer(async (req, res) => {
    const body = JSON.parse(await text(req)) as Record<string, unknown>;
    deliveries.push({ headers: req.headers, body });
    res.writeHead(status).end();
    for (const { count, resolve } of waiting) if (deliveries.length >= count) resolve();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    deliveries,
    answerWith(wanted) {
      status = wanted;
    },
    untilCount: (count) =>
      new Promise((resolve) => {
        if (deliveries.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
