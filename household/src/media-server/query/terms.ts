import type { Request } from 'express';

/** A parameter of a query. */
export type Term = readonly [name: string, value: string];

/** A query in the order in which it was written: groups of filters are told by their order. */
export type Terms = readonly Term[];

export function termsOf(req: Request): Terms {
  const [, query = ''] = /\?(.*)$/s.exec(req.originalUrl) ?? [];
  return [...new URLSearchParams(query)];
}

/** The first value of that name, or null. */
export function findValue(terms: Terms, wanted: string): string | null {
  return terms.find(([name]) => name === wanted)?.[1] ?? null;
}
