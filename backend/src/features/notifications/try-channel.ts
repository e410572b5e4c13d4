import type { NotificationChannel } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { Log } from '../../kernel/log.ts';
import type { Notify } from './notify.ts';
import type { Notice } from './ports.ts';
import type { PushSubscriptions } from './push-subscriptions.repository.ts';
import type { RecipientsRepository } from './recipients.repository.ts';
import type { OutsideChannel } from './route.ts';
import type { Send, SendOutcome } from './send.ts';
import type { Recipient } from './stored-preferences.ts';
import { notReady, type Trial, tellTrial } from './trial.ts';

const words = { title: 'A try-out', text: 'This is how MediaNest reaches you.' };

const tryMs = 20_000;

/** Sends something now, whatever the hour, so that people see whether it arrives. */
export const createTryChannel = (parts: {
  recipients: Pick<RecipientsRepository, 'find'>;
  subscriptions: Pick<PushSubscriptions, 'listIds' | 'forget'>;
  send: Send;
  notify: Notify;
  origin: string | null;
  log: Log;
}) => {
  const { recipients, subscriptions, send, notify, origin, log } = parts;
  const notice: Notice = { ...words, ...(origin && { link: new URL('/', origin).href }) };

  const sendOn = async (recipient: Recipient, channel: OutsideChannel, pushSubscriptionId: string | null) => {
    const route = { userId: recipient.userId, channel, pushSubscriptionId };
    const sent = await send({ route, recipient }, notice, AbortSignal.timeout(tryMs)).catch(
      (cause: unknown): SendOutcome => {
        log.warn({ err: cause, channel }, 'A notification could not be sent');
        return { outcome: 'retry-later', afterMs: tryMs };
      },
    );
    if (sent.outcome === 'gone' && pushSubscriptionId) await subscriptions.forget(pushSubscriptionId);
    return sent;
  };

  const sendToBrowsers = async (recipient: Recipient): Promise<Trial> => {
    const ids = (await subscriptions.listIds([recipient.userId])).get(recipient.userId) ?? [];
    const sent = await Promise.all(ids.map((id) => sendOn(recipient, 'push', id)));
    // A browser that cannot be written to any more says nothing about the others.
    const trials = sent.filter(({ outcome }) => outcome !== 'not-ready').map(tellTrial);
    const [first] = trials;
    if (!first) throw notReady();
    return trials.find(({ delivered }) => delivered) ?? first;
  };

  const ring = async (userId: string): Promise<Trial> => {
    const occasion = `try-out:${newId()}`;
    await notify({
      event: 'security',
      occasion,
      title: words.title,
      body: words.text,
      to: { people: [userId] },
    });
    return { delivered: true, detail: 'It is in the bell.' };
  };

  /** @throws AppError `notifications.channel_not_ready` */
  return async ({ userId }: Actor, channel: NotificationChannel): Promise<Trial> => {
    if (channel === 'bell') return ring(userId);
    const recipient = await recipients.find(userId);
    if (!recipient) throw notReady();
    return channel === 'push' ? sendToBrowsers(recipient) : tellTrial(await sendOn(recipient, channel, null));
  };
};

export type TryChannel = ReturnType<typeof createTryChannel>;
