import type { Request, RequestHandler, Response } from 'express';
import type { PersonName } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import { plexParameter } from '../wire/parameters.ts';
import { plexTvErrors, sendPlexTvError } from './errors.ts';

/** Every call names its client (plex.md §1). */
export const requireClientIdentifier: RequestHandler = (req, res, next) => {
  if (plexParameter(req, 'X-Plex-Client-Identifier')) next();
  else sendPlexTvError(req, res, plexTvErrors.clientMissing);
};

export type AccountHandler = (req: Request, res: Response, person: PersonName) => void;

/** Runs the handler for the person whose account token the call carries; a dead one gets error 1001. */
export function forAccount(people: People, handle: AccountHandler): RequestHandler {
  return (req, res) => {
    const person = people.findByAccountToken(plexParameter(req, 'X-Plex-Token') ?? '');
    if (person) handle(req, res, person);
    else sendPlexTvError(req, res, plexTvErrors.notAuthenticated);
  };
}
