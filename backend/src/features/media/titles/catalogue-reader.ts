import { AppError } from '../../../kernel/errors.ts';
import { type Aged, createAgedCache } from '../../../platform/cache/aged-cache.ts';
import type { Catalogue, Catalogues } from '../ports.ts';
import { notConnected } from '../requests/refusals.ts';

/** A question to the catalogue and how long its answer is believed. */
export interface CatalogueRead<T> {
  question: string;
  freshMs: number;
  ask: (catalogue: Catalogue) => Promise<T>;
  /** How many titles an answer holds. */
  weigh?: (value: T) => number;
}

/** How long the last that is known stands in for an Overseerr that does not answer. */
const keepMs = 24 * 60 * 60_000;
const patienceMs = 1500;

/** Titles in memory, about one KB each. */
const maxTitles = 5000;

const mayPass = (error: unknown) => error instanceof AppError && error.code.startsWith('upstream.');

/** Answers from memory while that is fresh: what Overseerr tells of titles is the same for everybody. */
export const createCatalogueReader = (parts: { catalogues: Catalogues; now: () => number }) => {
  const { catalogues, now } = parts;
  const cache = createAgedCache({
    maxWeight: maxTitles,
    freshMs: 0,
    keepMs,
    patienceMs,
    mayPass,
    now,
  });

  return {
    /** @throws AppError `service.not_connected`, `upstream.*` when nothing older can stand in */
    async read<T>({ question, freshMs, ask, weigh }: CatalogueRead<T>): Promise<Aged<T>> {
      const catalogue = await catalogues.find();
      if (!catalogue) throw notConnected();
      return cache.read({
        key: `${catalogue.key} ${question}`,
        scope: null,
        freshMs,
        load: () => ask(catalogue),
        ...(weigh && { weigh }),
      });
    },
    /** What Overseerr has may have changed. */
    expire: () => cache.expire(null),
  };
};

export type CatalogueReader = ReturnType<typeof createCatalogueReader>;
