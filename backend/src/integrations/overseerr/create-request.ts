import { type Exchange, parseJson } from '../../platform/outbound-http/index.ts';
import { toUpstreamError } from '../../platform/upstream/index.ts';
import { type CreatedRequest, createdSchema } from './answers/requests.ts';
import type { OverseerrTarget } from './api.ts';
import { type OverseerrContext, overseerr } from './call.ts';
import { messageOf, statusFailure } from './refusal.ts';
import { judgeRefusal, sendWrite, type UnknownOutcome, type WriteRefusal } from './write.ts';

/** A film, or seasons of a series by their numbers: "all" means different things to Overseerr and Seerr. */
export type NewRequest = {
  tmdbId: number;
  is4k: boolean;
  /** Whose permissions, quota and approval apply. */
  asUser: number;
} & ({ type: 'movie' } | { type: 'tv'; seasons: number[] });

/** What became of asking for a title. Only `created` put a request there, and `unknown` may have. */
export type RequestOutcome =
  /** The seasons are those that were not asked for before. */
  | ({ outcome: 'created' } & CreatedRequest)
  | { outcome: 'duplicate' }
  /** Every season was asked for before, or none was named. */
  | { outcome: 'nothing-new' }
  | { outcome: 'quota'; message: string }
  | { outcome: 'blocklisted' }
  /** TMDB does not know it. */
  | { outcome: 'unknown-title' }
  | Exclude<WriteRefusal, { outcome: 'not-found' }>
  | UnknownOutcome;

const isQuota = (message: string) => /quota/i.test(message);
const isBlocklisted = (message: string) => /bl(ock|ack)listed/i.test(message);

/** Only the message tells these 403s apart (overseerr.md, "POST /request"). */
const judgeForbidden = (exchange: Exchange): RequestOutcome | null => {
  const refusal = judgeRefusal(exchange);
  if (refusal?.outcome === 'not-found') return { outcome: 'unknown-title' };
  if (refusal?.outcome !== 'no-permission') return refusal;
  if (isQuota(refusal.message)) return { outcome: 'quota', message: refusal.message };
  return isBlocklisted(refusal.message) ? { outcome: 'blocklisted' } : refusal;
};

const tmdbUnknown = /^\[TMDB\].* 404$/;
const tmdbFailed = /^\[TMDB\]/;

/** TMDB is asked before anything is saved, so a failure there means that nothing was asked for. */
const judgeFailure = (exchange: Exchange, url: string): RequestOutcome | null => {
  const message = messageOf(exchange);
  if (tmdbUnknown.test(message)) return { outcome: 'unknown-title' };
  if (tmdbFailed.test(message)) throw toUpstreamError(overseerr, statusFailure(exchange, url));
  return null;
};

const createJudge =
  (url: string) =>
  (exchange: Exchange): RequestOutcome | null => {
    const host = new URL(url).host;
    switch (exchange.status) {
      case 201:
        return { outcome: 'created', ...parseJson(exchange.bytes, { schema: createdSchema, host }) };
      case 202:
        return { outcome: 'nothing-new' };
      case 409:
        return { outcome: 'duplicate' };
      case 500:
        return judgeFailure(exchange, url);
      default:
        return judgeForbidden(exchange);
    }
  };

const bodyOf = (request: NewRequest) => ({
  mediaType: request.type,
  mediaId: request.tmdbId,
  // Without it Overseerr looks for no duplicates.
  is4k: request.is4k,
  ...(request.type === 'tv' ? { seasons: request.seasons } : {}),
});

/**
 * Asks for a title as a user. Never sent twice; look first whether the title is there already, which Seerr
 * does not mind, and keep to one at a time for each user and title, because Overseerr's own checks race.
 *
 * @throws AppError `upstream.*` when it was certainly not asked for, as while TMDB is down
 */
export const createRequest = async (
  context: OverseerrContext,
  target: OverseerrTarget,
  request: NewRequest,
): Promise<RequestOutcome> => {
  if (request.type === 'tv' && request.seasons.length === 0) return { outcome: 'nothing-new' };
  return sendWrite(context, target, {
    method: 'POST',
    path: '/request',
    // Not "userId": approval would be judged by the key's owner (overseerr.md, "Identity").
    asUser: request.asUser,
    body: bodyOf(request),
    part: 'catalogue',
    judge: createJudge(target.url),
  });
};
