import {
  type DeliveryOutcome,
  deliver,
  type Notice,
  refused,
  shorten,
} from '../../platform/delivery/index.ts';
import type { OutboundHttp } from '../../platform/outbound-http/index.ts';
import { readWebhookPath } from './webhook-address.ts';

export type DiscordTarget = {
  /** As Discord shows it: `https://discord.com/api/webhooks/<id>/<token>`. A secret. */
  webhookUrl: string;
};

export interface Discord {
  /**
   * Posts a message to the channel of a webhook. `gone` when the webhook was deleted there.
   *
   * @throws only the reason of an aborted signal
   */
  send(target: DiscordTarget, notice: Notice, options?: { signal?: AbortSignal }): Promise<DeliveryOutcome>;
}

/** Discord refuses longer ones. */
const limits = { title: 256, text: 4096 };

const timeoutMs = 10_000;
const maxAnswerBytes = 65_536;

/** Text of others mentions nobody: `@everyone` in the title of a film stays a word. */
const toMessage = ({ title, text, link }: Notice) => ({
  username: 'MediaNest',
  embeds: [
    {
      title: shorten(title, limits.title),
      description: shorten(text, limits.text),
      ...(link && { url: link }),
    },
  ],
  allowed_mentions: { parse: [] },
});

/**
 * @param options.http one that calls no private address
 * @param options.origin stands in for https://discord.com
 */
export const createDiscord = (options: { http: Pick<OutboundHttp, 'text'>; origin?: string }): Discord => {
  const { http, origin = 'https://discord.com' } = options;
  return {
    async send({ webhookUrl }, notice, { signal } = {}) {
      const path = readWebhookPath(webhookUrl);
      if (path === null) return refused('address');
      return deliver(() =>
        http.text({
          url: `${origin}${path}`,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(toMessage(notice)),
          timeoutMs,
          maxBytes: maxAnswerBytes,
          ...(signal && { signal }),
        }),
      );
    },
  };
};
