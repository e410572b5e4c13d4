import type { RequestHandler } from 'express';
import { sendHtmlError } from '../wire/html-error.ts';
import { plexParameter } from '../wire/parameters.ts';
import { createView, keepView, type Library, viewOf } from './view.ts';

/**
 * Lets in the server token of a person with access, from the header or the query; all others get a 401 page.
 * Account tokens are refused: clients take the token of the resource (plex.md §1).
 */
export function authenticate(library: Library): RequestHandler {
  return (req, res, next) => {
    const person = library.people.findByServerToken(plexParameter(req, 'X-Plex-Token') ?? '');
    if (!person) return sendHtmlError(res, 401);
    keepView(res, createView(library, person));
    next();
  };
}

/** For what only the administrator's token may do or read (plex.md §2: sessions, collections, scans). */
export const ownerOnly: RequestHandler = (_req, res, next) => {
  if (viewOf(res).person !== 'owner') return sendHtmlError(res, 403);
  next();
};
