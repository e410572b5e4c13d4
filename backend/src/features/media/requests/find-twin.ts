import type { Accounts, RequestDesk, UpstreamRequest } from '../ports.ts';
import type { StoredRequest } from './request-rows.ts';
import type { RequestsRepository } from './requests.repository.ts';

/** Clocks of two machines differ. */
const clockSkewMs = 5 * 60_000;

const asksForTheSame = (request: StoredRequest, other: UpstreamRequest) => {
  if (other.mediaType !== request.mediaType || other.tmdbId !== request.tmdbId) return false;
  if (other.is4k !== request.is4k) return false;
  if (other.createdAt.getTime() < request.createdAt.getTime() - clockSkewMs) return false;
  const wanted = new Set(request.seasons.map(({ season }) => season));
  return other.seasons.every(({ number }) => wanted.has(number));
};

/** What an earlier try left behind in Overseerr, of which the answer was lost. Throws `upstream.*`. */
export const createFindTwin = (parts: {
  accounts: Pick<Accounts, 'introduce'>;
  repository: Pick<RequestsRepository, 'listByUpstreamIds'>;
}) => {
  const { accounts, repository } = parts;

  return async (desk: RequestDesk, request: StoredRequest): Promise<UpstreamRequest | null> => {
    const account = request.userId ? await accounts.introduce(request.userId) : null;
    if (account?.kind !== 'known') return null;
    const theirs = await desk.requestsOf(account.upstreamUserId);
    const alike = theirs.filter((other) => asksForTheSame(request, other));
    const known = await repository.listByUpstreamIds(alike.map(({ id }) => id));
    return alike.find(({ id }) => !known.some(({ upstreamId }) => upstreamId === id)) ?? null;
  };
};

export type FindTwin = ReturnType<typeof createFindTwin>;
