import type { Db } from '../../database/client.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import { createBell } from './bell.service.ts';
import { createConfirmEmail } from './confirm-email.ts';
import { createDeliver } from './deliver.ts';
import { createDeliveriesRepository } from './deliveries.repository.ts';
import { createEmailProofs } from './email-proofs.repository.ts';
import { createNewsRepository } from './news.repository.ts';
import { createNotificationJobs, type Jobs } from './notifications.jobs.ts';
import { createNotificationsRepository } from './notifications.repository.ts';
import { createNotificationHandlers } from './notifications.routes.ts';
import { createNotify } from './notify.ts';
import type { AddressRules, Messengers, NotificationAudience, SecretSealer } from './ports.ts';
import { createPreferences } from './preferences.service.ts';
import { createPush } from './push.service.ts';
import { createPushSubscriptions } from './push-subscriptions.repository.ts';
import { createRecipientsRepository } from './recipients.repository.ts';
import { createReseal } from './reseal.ts';
import { createSend } from './send.ts';
import { createTryChannel } from './try-channel.ts';

export type { AddressRules, Messengers, News, NotificationAudience } from './ports.ts';

export type NotificationsDependencies = {
  db: Db;
  clock: Clock;
  log: Log;
  sealer: SecretSealer;
  jobs: Jobs;
  messengers: Messengers;
  addresses: AddressRules;
  audience: NotificationAudience;
  /** Where people find the portal, for links in what is sent; null while nobody has said. */
  origin: string | null;
};

/** Seals the stored secrets of people again, for tools that serve no requests. */
export const openNotificationSecrets = (parts: { db: Db; sealer: SecretSealer }) => ({
  reseal: createReseal(parts),
});

/** What people are told, where, and when. */
export const createNotifications = (dependencies: NotificationsDependencies) => {
  const { db, clock, log, sealer, messengers, addresses, audience, origin } = dependencies;
  const recipients = createRecipientsRepository({ db, sealer });
  const subscriptions = createPushSubscriptions({ db, sealer });
  const deliveries = createDeliveriesRepository(db);
  const bells = createNotificationsRepository(db);
  const hasMail = messengers.mail !== null;
  const jobs = createNotificationJobs({ jobs: dependencies.jobs, deliveries, bells, clock, log });
  const { wake, wakeAll } = jobs;
  const send = createSend({ messengers, subscriptions });
  const shared = {
    recipients,
    subscriptions,
    deliveries,
    bells,
    addresses,
    hasMail,
    clock,
    log,
    origin,
    wake,
  };

  const notify = createNotify({ ...shared, news: createNewsRepository(db), audience });
  const deliver = createDeliver({ ...shared, repository: deliveries, send });

  return {
    notify,
    handlers: createNotificationHandlers({
      bell: createBell(shared),
      preferences: createPreferences({ ...shared, wakeAll }),
      confirmEmail: createConfirmEmail({ ...shared, proofs: createEmailProofs(db), mail: messengers.mail }),
      push: createPush({ ...shared, webPush: messengers.webPush }),
      tryChannel: createTryChannel({ ...shared, send, notify }),
    }),
    /** Puts back what waits, and works on it. */
    start: () => jobs.start(deliver),
  };
};

export type Notifications = ReturnType<typeof createNotifications>;
