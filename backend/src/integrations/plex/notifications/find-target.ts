import { setTimeout as pause } from 'node:timers/promises';
import type { ListenTarget } from './listen-once.ts';

/** Whose ears are used: the household's server as it is chosen now, and its owner's token. */
export interface NotificationSource {
  /** Null while no server is chosen. Asked every few seconds, so it should cost little. */
  findServer(): Promise<{ uri: string } | null>;
  findOwnerToken(): Promise<string | null>;
  /** Asks plex.tv for the owner's token again; null when there is none. Throws when plex.tv cannot say. */
  renewOwnerToken(): Promise<string | null>;
}

export const findTarget = async (source: NotificationSource): Promise<ListenTarget | null> => {
  const server = await source.findServer();
  const token = server && (await source.findOwnerToken());
  return server && token ? { uri: server.uri, token } : null;
};

/** Whether another connection of the server has been chosen. Asks nothing about the token. */
export const hasServerMoved = async (source: NotificationSource, target: ListenTarget): Promise<boolean> =>
  (await source.findServer())?.uri !== target.uri;

/** Whether there is something else to listen to now, or with. */
export const hasTargetChanged = async (
  source: NotificationSource,
  target: ListenTarget | null,
): Promise<boolean> => {
  const now = await findTarget(source);
  return now?.uri !== target?.uri || now?.token !== target?.token;
};

/**
 * Answers when `isOther` does, or when the signal ends the wait. A look that fails says nothing: the
 * database may be away for a moment.
 */
export const awaitOther = async (options: {
  isOther: () => Promise<boolean>;
  everyMs: number;
  signal: AbortSignal;
}): Promise<void> => {
  const { isOther, everyMs, signal } = options;
  while (!signal.aborted) {
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (await isOther().catch(() => false)) return;
  }
};
