import type { Request } from 'express';

/** An `X-Plex-…` value, which clients send as a header or in the query. */
export function plexParameter(req: Request, name: string): string | null {
  return req.get(name) ?? queryText(req, name);
}

export function queryText(req: Request, name: string): string | null {
  const value = req.query[name];
  return typeof value === 'string' ? value : null;
}

/** A whole number of zero or more; null when it is absent or anything else. */
export function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
