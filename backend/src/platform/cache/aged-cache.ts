import { LRUCache } from 'lru-cache';
import { createSingleFlight } from '../resilience/index.ts';

/** A value and the age of it. */
export interface Aged<T> {
  value: T;
  /** When its source was asked for it. */
  asOf: Date;
  /** The source could not be asked again in time, so this is the last that is known. */
  stale: boolean;
}

export interface AgedCacheOptions {
  /** How many units all values together may weigh. */
  maxWeight: number;
  /** For this long a value is served without asking. */
  freshMs: number;
  /** For this long after that a value stands in for a source that fails. */
  keepMs: number;
  /** How long a caller waits for a source while an older value is at hand. */
  patienceMs: number;
  /** Whether a failure of the source may pass; others are the answer now, and the old value is gone. */
  mayPass: (error: unknown) => boolean;
  /** Milliseconds since the epoch. */
  now: () => number;
}

export interface Entry<T> {
  key: string;
  /** What `expire` names to make this old; null is made old by every `expire`. */
  scope: string | null;
  load: () => Promise<T>;
  /** Shorter than the cache's own for what changes often. */
  freshMs?: number;
  weigh?: (value: T) => number;
}

interface Kept {
  value: unknown;
  asOfMs: number;
  /** How many expirations there had been when it was asked for. */
  epoch: number;
}

/** After a failure the source of that key is left alone for this long. */
const quietMs = 3000;

const slow = Symbol('slow');

const patient = async <T>(loading: Promise<T>, patienceMs: number): Promise<T | typeof slow> => {
  const { promise, resolve } = Promise.withResolvers<typeof slow>();
  const timer = setTimeout(() => resolve(slow), patienceMs);
  try {
    return await Promise.race([loading, promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Remembers since when values of a scope count as old, in expirations instead of in time. */
const createEpochs = () => {
  const byScope = new Map<string, number>();
  let all = 0;
  let latest = 0;
  return {
    current: () => latest,
    expire(scope: string | null) {
      latest += 1;
      if (scope === null) all = latest;
      else byScope.set(scope, latest);
    },
    isOver: (scope: string | null, epoch: number) =>
      epoch < (scope === null ? latest : Math.max(all, byScope.get(scope) ?? 0)),
  };
};

/**
 * Keeps what a slow source told, asks again when it is old, and falls back on it when the source fails
 * or is slow. Who asks for the same at the same time shares one question.
 */
export const createAgedCache = (options: AgedCacheOptions) => {
  const { maxWeight, freshMs, keepMs, patienceMs, mayPass, now } = options;
  const kept = new LRUCache<string, Kept>({ maxSize: maxWeight });
  const quietUntil = new LRUCache<string, number>({ max: 1000 });
  const epochs = createEpochs();
  const share = createSingleFlight<Kept>();

  const isFresh = <T>({ asOfMs, epoch }: Kept, entry: Entry<T>) =>
    now() - asOfMs < (entry.freshMs ?? freshMs) && !epochs.isOver(entry.scope, epoch);

  const aged = <T>({ value, asOfMs }: Kept, stale: boolean): Aged<T> => ({
    value: value as T,
    asOf: new Date(asOfMs),
    stale,
  });

  const ask = <T>({ key, load, weigh }: Entry<T>) =>
    share(key, async () => {
      const started = { asOfMs: now(), epoch: epochs.current() };
      try {
        const entry: Kept = { value: await load(), ...started };
        kept.set(key, entry, { size: 1 + (weigh?.(entry.value as T) ?? 0) });
        quietUntil.delete(key);
        return entry;
      } catch (error) {
        if (mayPass(error)) quietUntil.set(key, now() + quietMs);
        else kept.delete(key);
        throw error;
      }
    });

  const askAgain = async <T>(entry: Entry<T>, old: Kept): Promise<Aged<T>> => {
    if (now() < (quietUntil.get(entry.key) ?? 0)) return aged(old, true);
    const asking = ask(entry);
    try {
      const renewed = await patient(asking, patienceMs);
      if (renewed !== slow) return aged(renewed, false);
      // It may still fail later, when nobody waits for it any more.
      asking.catch(() => {});
      return aged(old, true);
    } catch (error) {
      if (!mayPass(error)) throw error;
      return aged(old, true);
    }
  };

  return {
    /** @throws what `load` throws, when nothing older can stand in */
    async read<T>(entry: Entry<T>): Promise<Aged<T>> {
      const old = kept.get(entry.key);
      if (old && isFresh(old, entry)) return aged(old, false);
      if (old && now() - old.asOfMs < freshMs + keepMs) return askAgain(entry, old);
      return aged(await ask(entry), false);
    },
    /** Takes in what came by the way, as if its source had been asked now. */
    keep(key: string, value: unknown): void {
      kept.set(key, { value, asOfMs: now(), epoch: epochs.current() }, { size: 1 });
    },
    /** Makes everything of a scope old at once; null means everything. */
    expire: epochs.expire,
  };
};

export type AgedCache = ReturnType<typeof createAgedCache>;
