import type { ServiceName } from '@medianest/shared';
import type { StoredService } from './stored-service.ts';

export type StoredServices = ReadonlyMap<ServiceName, StoredService>;

/** Told which service is reached in another way from now on. Must not throw. */
export type ChangeListener = (name: ServiceName) => void;

/** The configuration, remembered for seconds: most requests need it, and another instance may change it. */
export interface ConfigMemory {
  /** The last that is known stands in for a database that does not answer. */
  read(): Promise<StoredServices>;
  /** What is remembered is old: the next read asks again. */
  forget(): void;
  /** Reads anew, and tells the listeners what is different now. Throws when that cannot be read. */
  renew(): Promise<StoredServices>;
  /** @returns ends the subscription */
  onChanged(listener: ChangeListener): () => void;
}

const freshMs = 3000;

const changesBetween = (before: StoredServices, after: StoredServices): ServiceName[] =>
  [...after.values()]
    .filter(({ name, revision }) => before.get(name)?.revision !== revision)
    .map(({ name }) => name);

export const createConfigMemory = (dependencies: {
  load(): Promise<StoredService[]>;
  /** Milliseconds that only grow. */
  now?: (() => number) | undefined;
}): ConfigMemory => {
  const { load, now = () => performance.now() } = dependencies;
  const listeners = new Set<ChangeListener>();
  let known: StoredServices | null = null;
  let knownAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<StoredServices> | null = null;
  /** Grows whenever something is forgotten, so that a load begun before cannot bring it back. */
  let generation = 0;

  const accept = (services: StoredServices, askedAt: number) => {
    const changed = known ? changesBetween(known, services) : [];
    known = services;
    knownAt = askedAt;
    for (const name of changed) for (const listener of listeners) listener(name);
  };
  const loadOnce = async (): Promise<StoredServices> => {
    const [askedAt, before] = [now(), generation];
    const services: StoredServices = new Map((await load()).map((service) => [service.name, service]));
    if (before !== generation) return read();
    accept(services, askedAt);
    return services;
  };
  const share = (): Promise<StoredServices> => {
    if (loading) return loading;
    const started = loadOnce().finally(() => {
      if (loading === started) loading = null;
    });
    loading = started;
    return started;
  };
  const read = async () => {
    if (known && now() - knownAt < freshMs) return known;
    try {
      return await share();
    } catch (error) {
      // A database that is away for a moment takes no service with it.
      if (known) return known;
      throw error;
    }
  };
  const forget = () => {
    generation += 1;
    knownAt = Number.NEGATIVE_INFINITY;
    loading = null;
  };

  return {
    read,
    forget,
    renew() {
      forget();
      return share();
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
