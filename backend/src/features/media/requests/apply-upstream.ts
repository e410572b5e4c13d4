import type { Clock } from '../../../kernel/clock.ts';
import type { TitleFactsSource, UpstreamRequest } from '../ports.ts';
import type { Announce } from './announce.ts';
import type { NewEvent, StoredRequest } from './request-rows.ts';
import { changesFrom, seasonsOf } from './request-state.ts';
import { decisionMs } from './request-writes.repository.ts';
import type { RequestsRepository } from './requests.repository.ts';

/** Who did what Overseerr now tells of, when it was done here. */
export type Cause = { actorId: string; actorName: string; note?: string | null };

/**
 * Writes what Overseerr says of a request, and tells of it.
 *
 * The same answer twice changes nothing the second time.
 */
export const createApplyUpstream = (parts: {
  repository: Pick<RequestsRepository, 'revise' | 'find'>;
  titles: TitleFactsSource;
  announce: Announce;
  clock: Clock;
}) => {
  const { repository, titles, announce, clock } = parts;

  /** Of a series that is partly here, only its own page says which seasons are. */
  const withSeasons = async (request: UpstreamRequest): Promise<UpstreamRequest> => {
    if (request.mediaType !== 'tv' || request.availability !== 'partial') return request;
    const facts = await titles.describe(request).catch(() => null);
    const known = new Map(facts?.seasons.map((season) => [season.number, season]));
    const seasons = request.seasons.map(({ number, availability }) => {
      const season = known.get(number);
      if (!season || availability !== 'unknown') return { number, availability };
      return { number, availability: request.is4k ? season.availability4k : season.availability };
    });
    return { ...request, seasons };
  };

  /** Whoever decides writes what came of it, in their name; until then nobody else does. */
  const isBeingDecided = ({ decidingSince }: StoredRequest) =>
    decidingSince !== null && clock.now().getTime() - decidingSince.getTime() < decisionMs;

  const revision = (current: StoredRequest, upstream: UpstreamRequest, cause?: Cause) => {
    if (!cause && isBeingDecided(current)) return null;
    const found = changesFrom(current, upstream);
    if (!found) return null;
    const events: NewEvent[] = found.steps.map((step) =>
      cause ? { step, actorName: cause.actorName, note: cause.note ?? null } : { step },
    );
    const change = cause?.note ? { ...found.change, reason: cause.note } : found.change;
    return { change, events, seasons: seasonsOf(upstream) };
  };

  return async (before: StoredRequest, told: UpstreamRequest, cause?: Cause): Promise<StoredRequest> => {
    const upstream = await withSeasons(told);
    if (!changesFrom(before, upstream)) return before;
    // Several look at Overseerr at the same moment; each change is written, and told of, by one of them.
    const written = await repository.revise(before.id, (current) => revision(current, upstream, cause));
    const after = (await repository.find(before.id)) ?? before;
    if (!written) return after;
    const steps = written.events.length > 0 ? written.events.map(({ step }) => step) : [null];
    for (const step of steps) announce(after, { step, ...cause });
    return after;
  };
};

export type ApplyUpstream = ReturnType<typeof createApplyUpstream>;
