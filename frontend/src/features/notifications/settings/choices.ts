import type { NotificationChannel, NotificationChoices, NotificationEvent } from '@medianest/shared';

export const channels: readonly NotificationChannel[] = ['bell', 'push', 'email', 'discord', 'ntfy'];

/** Events by what they are about, in the order in which they are shown. */
export const eventGroups = [
  {
    name: 'requests',
    events: ['request.approved', 'request.denied', 'request.available', 'request.failed', 'request.waiting'],
  },
  { name: 'problems', events: ['issue.reported', 'issue.commented', 'issue.resolved'] },
  {
    name: 'downloads',
    events: ['download.completed', 'download.failed', 'download.decided', 'download.waiting'],
  },
  {
    name: 'house',
    events: ['service.down', 'service.up', 'monitor.down', 'monitor.up', 'maintenance', 'security'],
  },
] as const satisfies readonly { name: string; events: readonly NotificationEvent[] }[];

/** The events of a group that this person may hear of. */
export const eventsFor = (
  choices: NotificationChoices,
  events: readonly NotificationEvent[],
): NotificationEvent[] => events.filter((event) => choices[event] !== undefined);

/** One more way, or one less, for an event. */
export const withChoice = (
  choices: NotificationChoices,
  { event, channel, wanted }: { event: NotificationEvent; channel: NotificationChannel; wanted: boolean },
): NotificationChoices => {
  const others = (choices[event] ?? []).filter((known) => known !== channel);
  return { ...choices, [event]: wanted ? [...others, channel] : others };
};
