import {
  administratorEvents,
  type NotificationChannel,
  type NotificationChoices,
  type NotificationEvent,
  notificationEvents,
  type Role,
} from '@medianest/shared';

const pushedByDefault: ReadonlySet<NotificationEvent> = new Set([
  'request.available',
  'request.denied',
  'download.completed',
  'download.failed',
]);

const ofAdministrators: ReadonlySet<NotificationEvent> = new Set(administratorEvents);

const usualChannels = (event: NotificationEvent): NotificationChannel[] =>
  pushedByDefault.has(event) ? ['bell', 'push'] : ['bell'];

/** What concerns somebody's own account reaches the bell whatever they chose. */
const withBell = (channels: NotificationChannel[]): NotificationChannel[] =>
  channels.includes('bell') ? channels : ['bell', ...channels];

export const channelsOf = (choices: NotificationChoices, event: NotificationEvent): NotificationChannel[] => {
  const chosen = [...new Set(choices[event] ?? usualChannels(event))];
  return event === 'security' ? withBell(chosen) : chosen;
};

/** What somebody of this role may hear of. */
export const eventsFor = (role: Role): NotificationEvent[] =>
  notificationEvents.filter((event) => role === 'admin' || !ofAdministrators.has(event));

/** What the bell of this person shows. */
export const bellEvents = (role: Role, choices: NotificationChoices): NotificationEvent[] =>
  eventsFor(role).filter((event) => channelsOf(choices, event).includes('bell'));

/** Every event of this person with its channels. */
export const completeChoices = (role: Role, choices: NotificationChoices): NotificationChoices =>
  Object.fromEntries(eventsFor(role).map((event) => [event, channelsOf(choices, event)]));
