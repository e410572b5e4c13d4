import type { Log } from '../../../kernel/log.ts';
import type { OpenWebSocket } from '../../../platform/outbound-http/index.ts';
import { addressOf, type PlexIdentity, plexHeaders } from '../identity.ts';
import { type PlexNotice, readNotices } from './read-notices.ts';

const path = '/:/websockets/notifications';

/** Where to listen, and with whose token. */
export interface ListenTarget {
  uri: string;
  token: string;
}

export interface ListenDependencies {
  openWebSocket: OpenWebSocket;
  identity: PlexIdentity;
  /** A connection stands. Whatever happened before it was missed. */
  onConnected(): void;
  onNotice(notice: PlexNotice): void;
  log: Log;
}

export interface Ended {
  /** Null when the signal ended it. */
  failure: Error | null;
  /** How long the connection stood; 0 when it never did. */
  openMs: number;
}

/** Reads messages into notices. What cannot be read is logged once, and counted. */
const createReader = ({ onNotice, log }: ListenDependencies) => {
  let unreadable = 0;
  return {
    read(text: string) {
      const notices = readNotices(text);
      for (const notice of notices ?? []) onNotice(notice);
      if (notices) return;
      unreadable += 1;
      if (unreadable === 1) log.warn({}, 'The Plex server sends notifications that cannot be read');
    },
    end() {
      if (unreadable > 1) log.info({ unreadable }, 'Notifications of the Plex server could not be read');
    },
  };
};

/** One connection, from its opening to its end. */
export const listenOnce = async (
  dependencies: ListenDependencies,
  target: ListenTarget,
  signal: AbortSignal,
): Promise<Ended> => {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const reader = createReader(dependencies);
  let openedAt: number | null = null;
  const socket = dependencies.openWebSocket({
    url: addressOf(target.uri, path),
    headers: plexHeaders(dependencies.identity, target.token),
    onMessage: reader.read,
    onOpen() {
      openedAt = performance.now();
      dependencies.onConnected();
    },
    onEnd: (failure) => resolve({ failure, openMs: openedAt === null ? 0 : performance.now() - openedAt }),
  });
  if (signal.aborted) socket.close();
  signal.addEventListener('abort', socket.close, { once: true });
  const ended = await promise;
  signal.removeEventListener('abort', socket.close);
  reader.end();
  return ended;
};
