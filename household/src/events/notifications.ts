import type { PersonName } from '../people/cast.ts';
import { createSignal, type Signal } from '../signal.ts';
import type { WireNode } from '../wire/wire.ts';

/** What the websocket says, in the shapes of plex.md §2. */
export type Notification = {
  readonly type: 'timeline' | 'activity' | 'status' | 'playing';
  readonly body: WireNode;
  /** Only who sees the section hears of it; null is for the whole server. */
  readonly sectionKey: string | null;
  /** The person whom it is about: besides the owner, nobody else hears of it. */
  readonly person?: PersonName;
};

export type Notifications = Signal<Notification>;

export const createNotifications = (): Notifications => createSignal<Notification>();

/** The message as it goes over the wire. */
export function notificationContainer({ type, body }: Notification): WireNode {
  return { NotificationContainer: { type, size: 1, ...body } };
}
