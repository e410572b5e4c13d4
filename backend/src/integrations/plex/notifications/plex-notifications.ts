import { OutboundError } from '../../../platform/outbound-http/index.ts';
import {
  awaitOther,
  findTarget,
  hasServerMoved,
  hasTargetChanged,
  type NotificationSource,
} from './find-target.ts';
import { type Ended, type ListenDependencies, type ListenTarget, listenOnce } from './listen-once.ts';
import { backoffMs, type Patience, usualPatience } from './patience.ts';

export interface PlexNotifications {
  start(): void;
  /** Ends the connection and everything that waits. */
  close(): Promise<void>;
}

export interface PlexNotificationsDependencies extends ListenDependencies {
  source: NotificationSource;
  patience?: Partial<Patience>;
  random?: () => number;
}

const isRefusedToken = ({ failure }: Ended) =>
  failure instanceof OutboundError && (failure.status === 401 || failure.status === 403);

/**
 * Listens to the media server for as long as the portal runs (plex.md §2 "Websocket"), and comes back by
 * itself: after failures with growing random pauses, and at once when another connection or token is
 * chosen. A refused token is renewed once; if that does not help, the server is left alone for minutes.
 */
export const createPlexNotifications = (dependencies: PlexNotificationsDependencies): PlexNotifications => {
  const { source, log, random = Math.random } = dependencies;
  const patience: Patience = { ...usualPatience, ...dependencies.patience };
  const everyMs = patience.lookEveryMs;
  const stopping = new AbortController();
  let failures = 0;
  let hasRenewed = false;
  let running = Promise.resolve();

  const onlyUntil = (over: AbortController) => AbortSignal.any([over.signal, stopping.signal]);

  /** Listens until the connection ends or is not the chosen one any more. */
  const listen = async (target: ListenTarget): Promise<Ended> => {
    const over = new AbortController();
    const signal = onlyUntil(over);
    const isOther = () => hasServerMoved(source, target);
    void awaitOther({ isOther, everyMs, signal }).then(() => over.abort());
    try {
      return await listenOnce(dependencies, target, signal);
    } catch (error) {
      return { failure: error as Error, openMs: 0 };
    } finally {
      over.abort();
    }
  };

  const renew = async (target: ListenTarget): Promise<boolean> => {
    if (hasRenewed) return false;
    const token = await source.renewOwnerToken();
    hasRenewed = true;
    return token !== null && token !== target.token;
  };

  /** @returns how long to wait before the next try */
  const assess = async (ended: Ended, target: ListenTarget): Promise<number> => {
    if (!ended.failure) return 0;
    if (ended.openMs >= patience.goodMs) failures = 0;
    if (ended.openMs > 0) hasRenewed = false;
    if (failures === 0) log.warn({ err: ended.failure }, 'The Plex server cannot be listened to');
    failures += 1;
    if (!isRefusedToken(ended)) return backoffMs(failures - 1, patience, random);
    const isRenewed = await renew(target).catch(() => false);
    return isRenewed ? 0 : patience.refusedMs;
  };

  const waitFor = async (ms: number, target: ListenTarget | null) => {
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), ms);
    const isOther = () => hasTargetChanged(source, target);
    await awaitOther({ isOther, everyMs, signal: onlyUntil(over) });
    clearTimeout(timer);
    over.abort();
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      const target = await findTarget(source).catch(() => null);
      const pauseMs = target ? await assess(await listen(target), target) : patience.longestMs;
      if (pauseMs > 0) await waitFor(pauseMs, target);
    }
  };

  return {
    start() {
      running = run();
    },
    async close() {
      stopping.abort();
      await running;
    },
  };
};
