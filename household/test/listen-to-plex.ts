import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { PersonName } from '../src/index.ts';
import type { HouseholdForTest } from './household-for-test.ts';

type Entry = Record<string, unknown>;

/** One message of the websocket, as far as the tests read it. */
export type Heard = {
  readonly type: 'timeline' | 'activity' | 'status' | 'playing';
  readonly TimelineEntry?: readonly Entry[];
  readonly ActivityNotification?: readonly {
    readonly event: string;
    readonly Activity: Entry & { readonly Context?: { readonly librarySectionID: string } };
  }[];
  readonly StatusNotification?: readonly Entry[];
  readonly PlaySessionStateNotification?: readonly Entry[];
};

export type Ears = {
  readonly heard: readonly Heard[];
  /** Waits until a message is there, also one that came before. */
  until(isIt: (heard: Heard) => boolean): Promise<Heard>;
  /** Resolves when the server drops the connection. */
  readonly dropped: Promise<void>;
  readonly socket: WebSocket;
};

/** Listens to the notifications of the media server until the test is over. */
export async function listenToPlex(household: HouseholdForTest, as: PersonName): Promise<Ears> {
  const { addresses, people } = household.state();
  const url = `${addresses.plex.replace('http', 'ws')}/:/websockets/notifications`;
  const socket = new WebSocket(url, { headers: { 'X-Plex-Token': people[as].serverToken } });
  onTestFinished(() => socket.terminate());
  const heard: Heard[] = [];
  socket.on('message', (message) => heard.push(JSON.parse(String(message)).NotificationContainer));
  const dropped = once(socket, 'close').then(() => undefined);
  await once(socket, 'open');
  return {
    heard,
    socket,
    dropped,
    async until(isIt) {
      for (;;) {
        const found = heard.find(isIt);
        if (found) return found;
        await once(socket, 'message');
      }
    },
  };
}

/** The states of an item's timeline, in the order in which they were told. */
export function statesOf(heard: readonly Heard[], itemID: string): unknown[] {
  return heard
    .flatMap(({ TimelineEntry = [] }) => TimelineEntry)
    .filter((entry) => entry.itemID === itemID)
    .map(({ state }) => state);
}

export const isScanEnd = (section: string) => (heard: Heard) =>
  heard.ActivityNotification?.some(
    ({ event, Activity }) => event === 'ended' && Activity.Context?.librarySectionID === section,
  ) ?? false;
