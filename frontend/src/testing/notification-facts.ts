import type { Notification, NotificationPreferences } from '@medianest/shared';
import type { LatestNotifications } from '#lib/queries/use-latest-notifications.ts';
import { inMinutes } from './facts.ts';

/** Something Mara was told just now, but for what the test says. */
export const news = (place: number, more: Partial<Notification> = {}): Notification => ({
  id: `019ab3c1-0000-7000-8000-0000000001${String(place).padStart(2, '0')}`,
  event: 'request.available',
  title: `Film ${place} is here`,
  body: null,
  link: '/requests/',
  count: 1,
  createdAt: inMinutes(-place),
  readAt: null,
  ...more,
});

export const told = (...items: Notification[]): LatestNotifications => ({
  items,
  total: items.length,
  offset: 0,
  limit: 8,
  unread: items.filter(({ readAt }) => readAt === null).length,
});

const ready = { isOffered: true, isReady: true };

/** The house has no mail server, and Mara gave no address. */
export const preferences = (more: Partial<NotificationPreferences> = {}): NotificationPreferences => ({
  choices: { 'request.approved': ['bell'], 'request.available': ['bell', 'push'], 'service.down': [] },
  quietHours: null,
  email: null,
  emailConfirmed: false,
  discordWebhook: { configured: false },
  ntfyTopic: null,
  ntfyToken: { configured: false },
  channels: {
    bell: ready,
    push: ready,
    email: { isOffered: false, isReady: false },
    discord: { isOffered: true, isReady: false },
    ntfy: { isOffered: true, isReady: false },
  },
  pushDevices: 0,
  ...more,
});
