import type { LiveNews, LiveSocket, LiveSocketEvents, OpenLiveSocket } from './live-socket.ts';

/** `off`: nobody is signed in. */
export type LiveState = 'live' | 'connecting' | 'off';

/** `brief`: so short, and with the same run of the portal, that little can have been missed. */
export type Absence = 'brief' | 'long';

export interface LiveConnectionOptions extends LiveNews {
  open: OpenLiveSocket;
  /** Asks the portal who is signed in, which renews the session; true also when nobody answers. */
  isStillSignedIn(): Promise<boolean>;
  /** `heardAtMs`: when the portal was heard last; what is on the screen is as of then, unless it is live. */
  onState(state: LiveState, heardAtMs: number): void;
  /** The connection stands again: what was told meanwhile is unknown. */
  onReturn(absence: Absence): void;
  random?: () => number;
}

export interface LiveConnection {
  /** The way may be free again (the device is back online, say): does not wait any longer. */
  hurry(): void;
  close(): void;
}

/** What comes back within this time was hardly away. */
export const briefMs = 5_000;

/** Before a device that slept notices the end, the portal's signs have been missing for longer than this. */
const betweenSignsMs = 30_000;

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;

/** A connection that stood this long was a good one; others are followed by ever longer pauses. */
const goodMs = 10_000;

/** A random part of a time that doubles, so that all the pages of a house do not come back together. */
const pauseAfter = (failures: number, random: () => number) =>
  random() * Math.min(longestPauseMs, firstPauseMs * 2 ** failures);

/** Keeps one connection to the portal for as long as somebody is signed in. */
export const openLiveConnection = (options: LiveConnectionOptions): LiveConnection => {
  const { random = Math.random, onState, open, isStillSignedIn, onReturn, ...news } = options;
  let socket: LiveSocket | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let openedAt: number | null = null;
  let heardAt = Date.now();
  let failures = 0;
  let endedAt: number | null = null;
  let lastRun: string | null = null;
  let isClosed = false;

  const onSign = () => {
    heardAt = Date.now();
  };

  const onOpen: LiveSocketEvents['onOpen'] = (run) => {
    const isSameRun = lastRun === run;
    lastRun = run;
    const wasSilentMs = (endedAt ?? heardAt) - heardAt;
    const wasAwayMs = endedAt === null ? null : Date.now() - endedAt;
    openedAt = Date.now();
    endedAt = null;
    onSign();
    onState('live', heardAt);
    if (wasAwayMs === null) return;
    const isBrief = isSameRun && wasAwayMs <= briefMs && wasSilentMs <= betweenSignsMs;
    onReturn(isBrief ? 'brief' : 'long');
  };

  const connect = () => {
    timer = undefined;
    socket = open({ ...news, onOpen, onSign, onEnd });
  };

  const onEnd: LiveSocketEvents['onEnd'] = async (why) => {
    socket = null;
    endedAt ??= Date.now();
    if (openedAt !== null && Date.now() - openedAt >= goodMs) failures = 0;
    openedAt = null;
    onState('connecting', heardAt);
    if (why === 'dismissed' && !(await isStillSignedIn())) return;
    if (isClosed) return;
    timer = setTimeout(connect, pauseAfter(failures, random));
    failures = Math.min(failures + 1, 10);
  };

  onState('connecting', heardAt);
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
      onState('off', heardAt);
    },
  };
};
