import type { LiveSocket, LiveSocketEvents, OpenLiveSocket } from './live-socket.ts';

/** `off`: nobody is signed in. */
export type LiveState = 'live' | 'connecting' | 'off';

export interface LiveConnectionOptions extends Omit<LiveSocketEvents, 'onOpen' | 'onEnd'> {
  open: OpenLiveSocket;
  /** Asks the portal who is signed in, which renews the session; true also when nobody answers. */
  isStillSignedIn(): Promise<boolean>;
  onState(state: LiveState): void;
  /** The connection stands again: what was told meanwhile is unknown. */
  onReturn(): void;
  random?: () => number;
}

export interface LiveConnection {
  /** The way may be free again (the device is back online, say): does not wait any longer. */
  hurry(): void;
  close(): void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** A connection that stood this long was a good one; others are followed by ever longer pauses. */
const goodMs = 10_000;

/** A random part of a time that doubles, so that all the pages of a house do not come back together. */
const pauseAfter = (failures: number, random: () => number) =>
  random() * Math.min(longestPauseMs, firstPauseMs * 2 ** failures);

/** Keeps one connection to the portal for as long as somebody is signed in. */
export const openLiveConnection = (options: LiveConnectionOptions): LiveConnection => {
  const { random = Math.random, onState } = options;
  let socket: LiveSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let openedAt: number | null = null;
  let failures = 0;
  let hasBeenAway = false;
  let isClosed = false;

  const onOpen = () => {
    openedAt = Date.now();
    onState('live');
    if (hasBeenAway) options.onReturn();
  };

  const connect = () => {
    timer = undefined;
    const { onLibrarySync, onServices, onIncident, onAdmin } = options;
    socket = options.open({ onOpen, onEnd, onLibrarySync, onServices, onIncident, onAdmin });
  };

  const onEnd = async (why: 'dismissed' | 'lost') => {
    socket = null;
    hasBeenAway = true;
    if (openedAt !== null && Date.now() - openedAt >= goodMs) failures = 0;
    openedAt = null;
    onState('connecting');
    if (why === 'dismissed' && !(await options.isStillSignedIn())) return;
    if (isClosed) return;
    timer = setTimeout(connect, pauseAfter(failures, random));
    failures = Math.min(failures + 1, 10);
  };

  onState('connecting');
  connect();

  return {
    hurry() {
      if (timer === undefined) return;
      clearTimeout(timer);
      connect();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      timer = undefined;
      socket?.close();
      onState('off');
    },
  };
};
