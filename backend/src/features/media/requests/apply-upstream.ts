import type { TitleFactsSource, UpstreamRequest } from '../ports.ts';
import type { Announce } from './announce.ts';
import type { NewEvent, StoredRequest } from './request-rows.ts';
import { changesFrom, seasonsOf } from './request-state.ts';
import type { RequestsRepository } from './requests.repository.ts';

/** Who did what Overseerr now tells of, when it was done here. */
export type Cause = { actorId: string; actorName: string; note?: string | null };

/**
 * Writes what Overseerr says of a request, and tells of it.
 *
 * The same answer twice changes nothing the second time.
 */
export const createApplyUpstream = (parts: {
  repository: Pick<RequestsRepository, 'change' | 'find'>;
  titles: TitleFactsSource;
  announce: Announce;
}) => {
  const { repository, titles, announce } = parts;

  /** Of a series that is partly here, only its own page says which seasons are. */
  const withSeasons = async (request: UpstreamRequest): Promise<UpstreamRequest> => {
    if (request.mediaType !== 'tv' || request.availability !== 'partial') return request;
    const facts = await titles.describe(request).catch(() => null);
    const known = new Map(facts?.seasons.map((season) => [season.number, season]));
    const seasons = request.seasons.map(({ number, availability }) => {
      const season = known.get(number);
      if (!season) return { number, availability };
      return { number, availability: request.is4k ? season.availability4k : season.availability };
    });
    return { ...request, seasons };
  };

  return async (before: StoredRequest, told: UpstreamRequest, cause?: Cause): Promise<StoredRequest> => {
    const upstream = await withSeasons(told);
    const found = changesFrom(before, upstream);
    if (!found) return before;
    const events: NewEvent[] = found.steps.map((step) =>
      cause ? { step, actorName: cause.actorName, note: cause.note ?? null } : { step },
    );
    const change = cause?.note ? { ...found.change, reason: cause.note } : found.change;
    await repository.change(before.id, { change, events, seasons: seasonsOf(upstream) });
    const after = (await repository.find(before.id)) ?? before;
    const steps = found.steps.length > 0 ? found.steps : [null];
    for (const step of steps) announce(after, { step, ...cause });
    return after;
  };
};

export type ApplyUpstream = ReturnType<typeof createApplyUpstream>;
