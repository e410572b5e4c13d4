import * as z from 'zod';
import {
  type DeliveryOutcome,
  deliver,
  type Notice,
  refused,
  shorten,
} from '../../platform/delivery/index.ts';
import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { readTopicAddress } from './topic-address.ts';

export type NtfyTarget = {
  /** `https://ntfy.sh/<topic>`. Who knows the topic can read it, so it is a secret. */
  topicUrl: string;
  /** An access token, for topics that are closed. */
  token?: string;
  /** True only for an address that an administrator set: it may be in the house. */
  isSetByAdministrator?: boolean;
};

export interface Ntfy {
  /**
   * Publishes a message to a topic.
   *
   * @throws only the reason of an aborted signal
   */
  send(target: NtfyTarget, notice: Notice, options?: { signal?: AbortSignal }): Promise<DeliveryOutcome>;
}

/** The server makes an attachment of longer texts; 4096 bytes hold this many characters of any kind. */
const limits = { title: 200, text: 1000 };

const timeoutMs = 10_000;
const maxAnswerBytes = 65_536;

/** The answer of a server that took the message; a router's page is none. */
const published = z.object({ id: z.string(), event: z.literal('message') });

const highPriority = 4;

const toMessage = (topic: string, { title, text, link, isUrgent }: Notice) => ({
  topic,
  title: shorten(title, limits.title),
  message: shorten(text, limits.text),
  ...(link && { click: link }),
  ...(isUrgent && { priority: highPriority }),
});

/**
 * @param options.http one that calls no private address
 * @param options.houseHttp one that may, for the addresses of administrators
 */
export const createNtfy = (options: {
  http: Pick<OutboundHttp, 'json'>;
  houseHttp: Pick<OutboundHttp, 'json'>;
}): Ntfy => ({
  async send({ topicUrl, token, isSetByAdministrator = false }, notice, { signal } = {}) {
    const address = readTopicAddress(topicUrl);
    if (address === null) return refused('address');
    const http = isSetByAdministrator ? options.houseHttp : options.http;
    return deliver(() =>
      http.json({
        url: address.publishUrl,
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token && { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(toMessage(address.topic, notice)),
        schema: published,
        timeoutMs,
        maxBytes: maxAnswerBytes,
        ...(signal && { signal }),
      }),
    );
  },
});
