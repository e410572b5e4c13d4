import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Installation } from './installation.ts';
import { refuseByDescription } from './refusals.ts';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what changes something without the token of a page, before anything else is looked at, the API key
 * too (overseerr.md, "Health").
 */
export function protect(current: () => Installation): RequestHandler {
  const issued = new Set<string>();
  return (req, res, next) => {
    if (!current().csrfProtection) return next();
    const token = req.get('x-xsrf-token');
    if (!reads.has(req.method) && !(token && issued.has(token))) {
      return refuseByDescription(res, { status: 403, message: 'invalid csrf token' });
    }
    const fresh = randomUUID();
    issued.add(fresh);
    res.cookie('_csrf', 'secret', { httpOnly: true, sameSite: 'strict' });
    res.cookie('XSRF-TOKEN', fresh, { sameSite: 'strict' });
    next();
  };
}
