import { randomUUID } from 'node:crypto';
import { type Item, isPlayable, type Playable } from '../catalogue/items.ts';
import type { Notification, Notifications } from '../events/notifications.ts';
import type { PersonName } from '../people/cast.ts';
import type { WatchState } from '../watching/watch-state.ts';

export const playStates = ['playing', 'paused', 'buffering'] as const;
export type PlayState = (typeof playStates)[number];

export type Player = {
  readonly title: string;
  readonly product: string;
  readonly platform: string;
  readonly machineIdentifier: string;
};

export type Session = {
  readonly sessionKey: string;
  readonly id: string;
  readonly person: PersonName;
  readonly item: Playable;
  readonly player: Player;
  readonly state: PlayState;
  readonly viewOffsetMs: number;
};

export type NewSession = {
  readonly person: PersonName;
  readonly item: Playable;
  readonly player: Player;
  readonly state: PlayState;
  /** Where it begins; null goes on where the person stopped. */
  readonly viewOffsetMs: number | null;
};

/** Who is watching what. */
export interface Sessions {
  list(): readonly Session[];
  /** A player plays one thing at a time: what it played before is stopped. */
  start(session: NewSession): Session;
  update(session: Session, change: { state: PlayState; viewOffsetMs: number | null }): Session;
  /** Keeps the place for the person, or marks the item as seen near its end. */
  stop(session: Session, viewOffsetMs: number | null): void;
  reset(): void;
}

type Kept = Omit<Session, 'viewOffsetMs' | 'item'> & {
  readonly ratingKey: string;
  /** Where it was at `since`; while it plays, it moves on with the clock. */
  readonly offsetMs: number;
  readonly since: number;
};

const firstSessionKey = 29;

export function createSessions(input: {
  find: (ratingKey: string) => Item | null;
  watch: WatchState;
  notifications: Notifications;
  now: () => Date;
}): Sessions {
  const { find, watch, notifications, now } = input;
  const kept = new Map<string, Kept>();
  let nextSessionKey = firstSessionKey;

  /** What was taken from the library plays no more. */
  function read({ ratingKey, offsetMs, since, ...rest }: Kept): Session[] {
    const item = find(ratingKey);
    if (!item || !isPlayable(item)) return [];
    const elapsedMs = rest.state === 'playing' ? now().getTime() - since : 0;
    return [{ ...rest, item, viewOffsetMs: Math.min(offsetMs + elapsedMs, item.durationMs) }];
  }
  function keep(session: Session): Session {
    const { item, viewOffsetMs: offsetMs, ...rest } = session;
    kept.set(session.sessionKey, { ...rest, ratingKey: item.ratingKey, offsetMs, since: now().getTime() });
    notifications.tell(playing(session, session.state));
    return session;
  }
  const list = () => [...kept.values()].flatMap(read);
  function stop(session: Session, viewOffsetMs: number | null) {
    kept.delete(session.sessionKey);
    const stopped = { ...session, viewOffsetMs: viewOffsetMs ?? session.viewOffsetMs };
    watch.stopAt(session.person, session.item, stopped.viewOffsetMs);
    notifications.tell(playing(stopped, 'stopped'));
  }

  return {
    list,
    start({ person, item, player, state, viewOffsetMs }) {
      const before = list().find((session) => session.player.machineIdentifier === player.machineIdentifier);
      if (before) stop(before, null);
      const offset = viewOffsetMs ?? watch.viewing(person, item)?.viewOffsetMs ?? 0;
      const sessionKey = String(nextSessionKey++);
      const id = randomUUID().replaceAll('-', '').slice(0, 24);
      return keep({ sessionKey, id, person, item, player, state, viewOffsetMs: offset });
    },
    update: (session, { state, viewOffsetMs }) =>
      keep({ ...session, state, viewOffsetMs: viewOffsetMs ?? session.viewOffsetMs }),
    stop,
    reset: () => kept.clear(),
  };
}

/** What the websocket says of a session (plex.md §2). */
function playing(session: Session, state: PlayState | 'stopped'): Notification {
  const { sessionKey, player, item, viewOffsetMs, person } = session;
  const { ratingKey, sectionKey } = item;
  const told = {
    sessionKey,
    clientIdentifier: player.machineIdentifier,
    guid: '',
    ratingKey,
    url: '',
    key: `/library/metadata/${ratingKey}`,
    viewOffset: viewOffsetMs,
    state,
  };
  return { type: 'playing', sectionKey, person, body: { PlaySessionStateNotification: [told] } };
}
