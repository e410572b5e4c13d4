import type { NotificationPreferences, PreferenceChange } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import { completeChoices } from './choices.ts';
import type { DeliveriesRepository } from './deliveries.repository.ts';
import type { AddressRules } from './ports.ts';
import type { PushSubscriptions } from './push-subscriptions.repository.ts';
import type { RecipientsRepository } from './recipients.repository.ts';
import type { Preferences, Recipient } from './stored-preferences.ts';

const refused = (message: string) => new AppError('unprocessable', 'notifications.address_refused', message);

type Known = Pick<Recipient, 'preferences' | 'mailTo'>;

const noPreferences: Preferences = {
  choices: {},
  quietHours: null,
  email: null,
  discordWebhook: null,
  ntfyTopic: null,
  ntfyToken: null,
};

const isSameServer = (a: string | null, b: string | null) =>
  a !== null && b !== null && new URL(a).origin === new URL(b).origin;

/** A token was given for one server; another one does not get it. */
const tokenFor = (change: PreferenceChange, before: Preferences) => {
  if (change.ntfyToken !== undefined) return change.ntfyToken;
  if (change.ntfyTopic === undefined) return before.ntfyToken;
  return isSameServer(change.ntfyTopic, before.ntfyTopic) ? before.ntfyToken : null;
};

const merge = (before: Preferences, change: PreferenceChange): Preferences => ({
  choices: change.choices,
  quietHours: change.quietHours,
  email: change.email === undefined ? before.email : change.email,
  discordWebhook: change.discordWebhook === undefined ? before.discordWebhook : change.discordWebhook,
  ntfyTopic: change.ntfyTopic === undefined ? before.ntfyTopic : change.ntfyTopic,
  ntfyToken: tokenFor(change, before),
});

/** What people want to hear, and where. */
export const createPreferences = (parts: {
  recipients: RecipientsRepository;
  subscriptions: Pick<PushSubscriptions, 'countOf'>;
  deliveries: Pick<DeliveriesRepository, 'hurry'>;
  addresses: AddressRules;
  hasMail: boolean;
  /** Looks at everything that waits. */
  wakeAll: () => Promise<void>;
  clock: Clock;
}) => {
  const { recipients, subscriptions, deliveries, addresses, hasMail, wakeAll, clock } = parts;

  const load = async ({ userId }: Actor): Promise<Known> =>
    (await recipients.find(userId)) ?? { preferences: noPreferences, mailTo: null };

  const channelsOf = (
    { mailTo, preferences: { discordWebhook, ntfyTopic } }: Known,
    pushDevices: number,
  ) => ({
    bell: { isOffered: true, isReady: true },
    push: { isOffered: true, isReady: pushDevices > 0 },
    email: { isOffered: hasMail, isReady: hasMail && mailTo !== null },
    discord: { isOffered: true, isReady: discordWebhook !== null },
    ntfy: { isOffered: true, isReady: ntfyTopic !== null },
  });

  const get = async (actor: Actor): Promise<NotificationPreferences> => {
    const known = await load(actor);
    const { preferences } = known;
    const pushDevices = await subscriptions.countOf(actor.userId);
    return {
      choices: completeChoices(actor.role, preferences.choices),
      quietHours: preferences.quietHours,
      email: preferences.email,
      emailConfirmed: known.mailTo !== null,
      discordWebhook: { configured: preferences.discordWebhook !== null },
      ntfyTopic: preferences.ntfyTopic,
      ntfyToken: { configured: preferences.ntfyToken !== null },
      channels: channelsOf(known, pushDevices),
      pushDevices,
    };
  };

  const checkAddresses = async ({ role }: Actor, { discordWebhook, ntfyTopic }: PreferenceChange) => {
    if (discordWebhook && !addresses.isDiscordWebhook(discordWebhook))
      throw refused(
        'This is no address of a Discord webhook: it begins with https://discord.com/api/webhooks/.',
      );
    if (!ntfyTopic) return;
    if (!addresses.isNtfyTopic(ntfyTopic))
      throw refused('This is no address of an ntfy topic, such as https://ntfy.sh/my-topic.');
    if (!(await addresses.mayCall(ntfyTopic, { isAdministrator: role === 'admin' })))
      throw refused('The portal does not call this address: it lies inside the house.');
  };

  return {
    get,

    /** @throws AppError `notifications.address_refused` */
    async change(actor: Actor, change: PreferenceChange): Promise<NotificationPreferences> {
      await checkAddresses(actor, change);
      const preferences = merge((await load(actor)).preferences, change);
      await recipients.save(actor.userId, preferences, clock.now());
      await deliveries.hurry(actor.userId, clock.now());
      await wakeAll();
      return get(actor);
    },
  };
};

export type PreferencesService = ReturnType<typeof createPreferences>;
