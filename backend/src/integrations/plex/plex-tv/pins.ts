import * as z from 'zod';
import { addressOf, plexHeaders } from '../identity.ts';
import { emptyAsNull, looseId } from '../loose-types.ts';
import { callPlexTv, type PlexTvContext } from './call.ts';

/** A sign-in that waits for consent. The id redeems a token: it is never logged and never leaves the server. */
export type PlexPin = { id: string; code: string; expiresAt: Date };

export type PinCheck =
  | { status: 'waiting' }
  | { status: 'claimed'; authToken: string }
  /** Expired, denied, or not ours (plex.md §1, error 1020). */
  | { status: 'gone' }
  /** plex.tv answered 429; it often names no time, then 1 to 30 s are right (plex.md §1). */
  | { status: 'slow-down'; retryAfterSeconds: number | null };

const pinSchema = z.object({
  id: looseId,
  code: z.string().min(1),
  expiresIn: z.number(),
  authToken: emptyAsNull,
});

/**
 * Starts a sign-in. `strong` codes go into the page address, others are typed by a person.
 *
 * `expiresAt` is told by this machine's clock, from the seconds that plex.tv grants.
 *
 * @throws AppError `upstream.*`
 */
export const createPin = async (
  context: PlexTvContext,
  { strong }: { strong: boolean },
): Promise<PlexPin> => {
  const { http, breaker, addresses, identity, now } = context;
  const answer = await callPlexTv(breaker, {
    // A connection that was kept open may be closed at the very moment; a PIN that nobody uses runs out.
    kind: 'repeatable write',
    outcomes: [],
    send: (signal) =>
      http.json({
        schema: pinSchema,
        method: 'POST',
        url: addressOf(addresses.plexTv, '/api/v2/pins'),
        query: { strong: strong ? 'true' : undefined },
        headers: plexHeaders(identity),
        signal,
      }),
  });
  const { id, code, expiresIn } = answer.value;
  return { id, code, expiresAt: new Date(now() + expiresIn * 1000) };
};

/**
 * Asks how far a sign-in is. Ask about every 2 s and stop at `expiresAt`.
 *
 * @throws AppError `upstream.*`
 */
export const checkPin = async (context: PlexTvContext, id: string): Promise<PinCheck> => {
  const { http, breaker, addresses, identity } = context;
  const answer = await callPlexTv(breaker, {
    kind: 'read',
    outcomes: [404, 429],
    send: (signal) =>
      http.json({
        schema: pinSchema,
        url: addressOf(addresses.plexTv, `/api/v2/pins/${encodeURIComponent(id)}`),
        headers: plexHeaders(identity),
        signal,
      }),
  });
  if (!answer.ok) {
    if (answer.status === 404) return { status: 'gone' };
    return { status: 'slow-down', retryAfterSeconds: answer.retryAfterSeconds };
  }
  const { authToken, expiresIn } = answer.value;
  if (authToken) return { status: 'claimed', authToken };
  return expiresIn > 0 ? { status: 'waiting' } : { status: 'gone' };
};
