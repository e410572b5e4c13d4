import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { Accounts, CreateOutcome, Refusal, RequestDesk, UpstreamRequest } from '../ports.ts';
import type { StoredRequest } from './request-rows.ts';
import type { RequestsRepository } from './requests.repository.ts';

/** `away`: Overseerr takes nothing now. `unclear`: it may have the request; looked at again later. */
export type Sending =
  | { kind: 'arrived'; request: UpstreamRequest }
  | { kind: 'away'; reason: string }
  | { kind: 'unclear' }
  /** An earlier try may still be on its way; nothing was sent. */
  | { kind: 'too-early' }
  | { kind: 'refused'; refusal: Refusal };

/**
 * Overseerr writes a request down after it has asked TMDB, which takes up to half a minute, whether or not
 * anybody waits (overseerr.md, "Health").
 */
const resendAfterMs = 30_000;

/** Clocks of two machines differ. */
const clockSkewMs = 5 * 60_000;

const isAway = (error: unknown): error is AppError =>
  error instanceof AppError && error.code.startsWith('upstream.');

const asksForTheSame = (request: StoredRequest, other: UpstreamRequest) => {
  if (other.mediaType !== request.mediaType || other.tmdbId !== request.tmdbId) return false;
  if (other.is4k !== request.is4k) return false;
  if (other.createdAt.getTime() < request.createdAt.getTime() - clockSkewMs) return false;
  const wanted = new Set(request.seasons.map(({ season }) => season));
  return other.seasons.every(({ number }) => wanted.has(number));
};

/** Hands one kept request to Overseerr, so that it is there once. */
export const createSendRequest = (parts: {
  accounts: Accounts;
  repository: Pick<RequestsRepository, 'listByUpstreamIds'>;
  clock: Clock;
  /** How long a try that was not answered may still be on its way. */
  resendMs?: number | undefined;
}) => {
  const { accounts, repository, clock, resendMs = resendAfterMs } = parts;

  const isRecent = (at: Date) => clock.now().getTime() - at.getTime() < resendMs;

  /** What an earlier try left behind in Overseerr, of which the answer was lost. */
  const findTwin = async (desk: RequestDesk, request: StoredRequest, upstreamUserId: number) => {
    const theirs = await desk.requestsOf(upstreamUserId);
    const alike = theirs.filter((other) => asksForTheSame(request, other));
    const known = await repository.listByUpstreamIds(alike.map(({ id }) => id));
    return alike.find(({ id }) => !known.some(({ upstreamId }) => upstreamId === id)) ?? null;
  };

  const arrived = (request: UpstreamRequest): Sending => ({ kind: 'arrived', request });

  const afterOutcome = async (
    outcome: CreateOutcome,
    look: () => Promise<UpstreamRequest | null>,
  ): Promise<Sending> => {
    if (outcome.kind === 'created') return arrived(outcome.request);
    if (outcome.kind === 'unknown') return { kind: 'unclear' };
    // An earlier try may have been slower than the question whether it had come.
    const twin = outcome.kind === 'duplicate' || outcome.kind === 'nothing-new' ? await look() : null;
    return twin ? arrived(twin) : { kind: 'refused', refusal: outcome };
  };

  const send = async (desk: RequestDesk, request: StoredRequest): Promise<Sending> => {
    const upstreamUserId = request.userId && (await accounts.findUpstreamId(request.userId));
    if (!upstreamUserId) return { kind: 'refused', refusal: { kind: 'account-missing' } };
    const look = () => findTwin(desk, request, upstreamUserId);
    const twin = request.sentAt ? await look() : null;
    if (twin) return arrived(twin);
    if (request.sentAt && isRecent(request.sentAt)) return { kind: 'too-early' };
    const { mediaType, tmdbId, is4k } = request;
    const seasons = request.seasons.map(({ season }) => season);
    const outcome = await desk.create({ mediaType, tmdbId, is4k, seasons }, upstreamUserId);
    return afterOutcome(outcome, look);
  };

  return async (desk: RequestDesk, request: StoredRequest): Promise<Sending> => {
    try {
      return await send(desk, request);
    } catch (error) {
      if (!isAway(error)) throw error;
      // It may be refused because the person has another number there by now.
      accounts.forget();
      return { kind: 'away', reason: error.message };
    }
  };
};

export type SendRequest = ReturnType<typeof createSendRequest>;
