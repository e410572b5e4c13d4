import type { Request, Response } from 'express';
import { createSend, wantsJson } from '../wire/send.ts';

export const sendPlexTv = createSend('plex-tv');

/** plex.tv's own numbers (plex.md §1). */
export const plexTvErrors = {
  clientMissing: { code: 1000, message: 'X-Plex-Client-Identifier is missing', status: 400 },
  notAuthenticated: { code: 1001, message: 'User could not be authenticated', status: 401 },
  pinNotFound: { code: 1020, message: 'Code not found or expired', status: 404 },
  tooManyRequests: { code: 1003, message: 'Too many requests', status: 429 },
  gone: { code: 1410, message: 'This endpoint is no longer available', status: 410 },
  notFound: { code: 1404, message: 'Not found', status: 404 },
} as const;

export type PlexTvError = (typeof plexTvErrors)[keyof typeof plexTvErrors];

export function sendPlexTvError(req: Request, res: Response, error: PlexTvError): void {
  if (wantsJson(req)) res.status(error.status).json({ errors: [error] });
  else sendPlexTv(req, res, { status: error.status, root: 'errors', body: [error] });
}
