import type { NotificationEvent } from '@medianest/shared';
import type { Claimed } from './deliveries.repository.ts';
import type { Notice } from './ports.ts';

/** So that a phone that was off for a week is not filled with one message. */
const mostNamed = 8;

const urgent: ReadonlySet<string> = new Set<NotificationEvent>(['security', 'service.down']);

/** A page of the portal with its origin; nothing while nobody has said where the portal is. */
const addressOf = (origin: string | null, link: string | null) =>
  origin && link ? { link: new URL(link, origin).href } : {};

/** One message for what has gathered: as it stands, or counted and named. */
export const composeNotice = (waiting: readonly [Claimed, ...Claimed[]], origin: string | null): Notice => {
  const isUrgent = waiting.some(({ event }) => urgent.has(event));
  const [first] = waiting;
  if (waiting.length === 1) {
    const { title, body, link, notificationId: tag } = first;
    return { title, text: body ?? '', tag, isUrgent, ...addressOf(origin, link) };
  }
  const named = waiting.slice(0, mostNamed).map(({ title }) => title);
  const left = waiting.length - named.length;
  return {
    title: `${waiting.length} things have happened`,
    text: [...named, ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
    tag: first.notificationId,
    isUrgent,
    ...addressOf(origin, '/'),
  };
};
