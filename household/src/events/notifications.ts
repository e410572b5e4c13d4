import type { PersonName } from '../people/cast.ts';
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

export interface Notifications {
  send(notification: Notification): void;
  /** Ends with the function that it answers. */
  subscribe(listener: (notification: Notification) => void): () => void;
}

export function createNotifications(): Notifications {
  const listeners = new Set<(notification: Notification) => void>();
  return {
    send(notification) {
      for (const listener of listeners) listener(notification);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The message as it goes over the wire. */
export function notificationContainer({ type, body }: Notification): WireNode {
  return { NotificationContainer: { type, size: 1, ...body } };
}
