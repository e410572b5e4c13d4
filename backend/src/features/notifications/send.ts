import type { DeliveryOutcome, Messengers, Notice } from './ports.ts';
import type { PushSubscriptions } from './push-subscriptions.repository.ts';
import type { Route } from './route.ts';
import type { Recipient } from './stored-preferences.ts';

/** `not-ready`: the person took away what the channel needs, or the household did. */
export type SendOutcome = DeliveryOutcome | { outcome: 'not-ready' };

const notReady: SendOutcome = { outcome: 'not-ready' };

/** Sends one message on one route, with what the person has entered by now. */
export const createSend = (parts: {
  messengers: Messengers;
  subscriptions: Pick<PushSubscriptions, 'findTarget'>;
}) => {
  const { messengers, subscriptions } = parts;

  const push = async ({ userId, pushSubscriptionId }: Route, notice: Notice, signal: AbortSignal) => {
    const target = pushSubscriptionId && (await subscriptions.findTarget(userId, pushSubscriptionId));
    return target ? messengers.webPush.send(target, notice, { signal }) : notReady;
  };

  const ntfy = ({ role, preferences }: Recipient, notice: Notice, signal: AbortSignal) => {
    const { ntfyTopic: topicUrl, ntfyToken } = preferences;
    if (topicUrl === null) return notReady;
    // What somebody named as administrator may be in the house only for as long as they are one.
    const target = {
      topicUrl,
      isSetByAdministrator: role === 'admin',
      ...(ntfyToken && { token: ntfyToken }),
    };
    return messengers.ntfy.send(target, notice, { signal });
  };

  return async (
    { route, recipient }: { route: Route; recipient: Recipient },
    notice: Notice,
    signal: AbortSignal,
  ): Promise<SendOutcome> => {
    const { mailTo: address, preferences } = recipient;
    const { discordWebhook: webhookUrl } = preferences;
    switch (route.channel) {
      case 'push':
        return push(route, notice, signal);
      case 'email':
        return address && messengers.mail ? messengers.mail.send({ address }, notice) : notReady;
      case 'discord':
        return webhookUrl ? messengers.discord.send({ webhookUrl }, notice, { signal }) : notReady;
      case 'ntfy':
        return ntfy(recipient, notice, signal);
    }
  };
};

export type Send = ReturnType<typeof createSend>;
