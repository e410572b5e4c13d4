import { AppError } from '../../../kernel/errors.ts';
import type { Accounts, CreateOutcome, Refusal, RequestDesk, UpstreamRequest } from '../ports.ts';
import type { StoredRequest } from './request-rows.ts';
import type { RequestsRepository } from './requests.repository.ts';

/** `away`: Overseerr does not answer. `unclear`: it may have the request; looked at again later. */
export type Sending =
  | { kind: 'arrived'; request: UpstreamRequest }
  | { kind: 'away' }
  | { kind: 'unclear' }
  | { kind: 'refused'; refusal: Refusal };

/** Clocks of two machines differ. */
const clockSkewMs = 5 * 60_000;

const isAway = (error: unknown) => error instanceof AppError && error.code.startsWith('upstream.');

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
}) => {
  const { accounts, repository } = parts;

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
      return { kind: 'away' };
    }
  };
};

export type SendRequest = ReturnType<typeof createSendRequest>;
