import type { Notification } from '@medianest/shared';
import type { Clock } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Log } from '../../kernel/log.ts';
import { bellEvents, channelsOf, eventsFor } from './choices.ts';
import type { NewsEntry, NewsRepository } from './news.repository.ts';
import type { NotificationsRepository } from './notifications.repository.ts';
import { plainBody, plainTitle } from './plain-text.ts';
import type { News, NotificationAudience } from './ports.ts';
import type { PushSubscriptions } from './push-subscriptions.repository.ts';
import { afterQuietHours } from './quiet-hours.ts';
import type { RecipientsRepository } from './recipients.repository.ts';
import type { OutsideChannel, Wake } from './route.ts';
import type { Recipient } from './stored-preferences.ts';

const isPossible = (recipient: Recipient, channel: OutsideChannel) => {
  const { discordWebhook, ntfyTopic } = recipient.preferences;
  return { email: recipient.mailTo, discord: discordWebhook, ntfy: ntfyTopic, push: true }[channel] !== null;
};

/**
 * Tells people something: rows first, with every way out that they chose, then the pages that are open and
 * the workers.
 *
 * Telling the same occasion again tells nobody. Nothing that goes wrong with the ways out is thrown: they
 * are put back from their rows.
 */
export const createNotify = (parts: {
  recipients: RecipientsRepository;
  subscriptions: Pick<PushSubscriptions, 'listIds'>;
  news: NewsRepository;
  bells: Pick<NotificationsRepository, 'countUnread'>;
  audience: NotificationAudience;
  hasMail: boolean;
  wake: Wake;
  clock: Clock;
  log: Log;
}) => {
  const { recipients, subscriptions, news, bells, audience, hasMail, wake, clock, log } = parts;

  const deliveriesOf = (
    recipient: Recipient,
    told: { event: News['event']; browsers: readonly string[]; now: Date },
  ): NewsEntry['deliveries'] => {
    const dueAt = afterQuietHours(recipient.preferences.quietHours, told.now);
    const channels = channelsOf(recipient.preferences.choices, told.event);
    return channels.flatMap((channel): NewsEntry['deliveries'] => {
      if (channel === 'bell' || (channel === 'email' && !hasMail)) return [];
      if (channel === 'push')
        return told.browsers.map((pushSubscriptionId) => ({ channel, pushSubscriptionId, dueAt }));
      return isPossible(recipient, channel) ? [{ channel, pushSubscriptionId: null, dueAt }] : [];
    });
  };

  const entriesFor = async (told: News, people: readonly Recipient[], now: Date): Promise<NewsEntry[]> => {
    const browsers = await subscriptions.listIds(people.map(({ userId }) => userId));
    const { event, occasion, link = null } = told;
    const words = { title: plainTitle(told.title), body: plainBody(told.body), link };
    return people.flatMap((recipient) => {
      const { userId, preferences } = recipient;
      const deliveries = deliveriesOf(recipient, { event, browsers: browsers.get(userId) ?? [], now });
      const isForBell = channelsOf(preferences.choices, event).includes('bell');
      if (!isForBell && deliveries.length === 0) return [];
      return [
        { notification: { id: newId(), userId, event, occasion, createdAt: now, ...words }, deliveries },
      ];
    });
  };

  const ring = async (recipient: Recipient, { notification }: NewsEntry, event: News['event']) => {
    const { userId, role, preferences } = recipient;
    const events = bellEvents(role, preferences.choices);
    if (!events.includes(event)) return;
    const { id, title, body = null, link = null, createdAt = clock.now() } = notification;
    const shown: Notification = {
      ...{ id, event, title, body, link, count: 1, readAt: null },
      createdAt: createdAt.toISOString(),
    };
    const unread = await bells.countUnread(userId, events);
    audience.onNotification({ userId, notification: shown, unread });
  };

  const wakeFor = async ({ notification: { userId }, deliveries }: NewsEntry, now: Date) => {
    for (const { channel, pushSubscriptionId = null, dueAt = now } of deliveries)
      await wake({ userId, channel, pushSubscriptionId }, dueAt).catch((cause) =>
        log.warn({ err: cause, channel }, 'A notification waits for the next look at what is due'),
      );
  };

  return async (told: News): Promise<void> => {
    const now = clock.now();
    const except = new Set(told.except);
    const people = (await recipients.list(told.to)).filter(
      ({ userId, role }) => !except.has(userId) && eventsFor(role).includes(told.event),
    );
    const written = await news.write(await entriesFor(told, people, now));
    for (const entry of written) {
      const recipient = people.find(({ userId }) => userId === entry.notification.userId);
      if (recipient) await ring(recipient, entry, told.event);
      await wakeFor(entry, now);
    }
  };
};

export type Notify = ReturnType<typeof createNotify>;
