import { can } from '../permissions.ts';
import type { UserRow } from '../store/rows.ts';
import { requestStatus } from '../store/statuses.ts';
import type { MediaType } from '../tmdb/title.ts';
import type { World } from '../world.ts';

const millisecondsPerDay = 86_400_000;

export type Quota = {
  readonly days?: number;
  readonly limit?: number;
  readonly used: number;
  readonly remaining?: number;
  readonly restricted: boolean;
};

/** How much a user may still ask for; whoever has no limit has no use either (overseerr.md). */
export function quotaOf(user: UserRow, world: World): Record<MediaType, Quota> {
  const { movieQuotaLimit, movieQuotaDays, tvQuotaLimit, tvQuotaDays } = user;
  return {
    movie: quotaFor('movie', { user, world, limit: movieQuotaLimit, days: movieQuotaDays }),
    tv: quotaFor('tv', { user, world, limit: tvQuotaLimit, days: tvQuotaDays }),
  };
}

type Question = { user: UserRow; world: World; limit: number | null; days: number | null };

function quotaFor(mediaType: MediaType, { user, world, limit, days }: Question): Quota {
  if (limit === null || limit === 0 || can(user, 'manageUsers')) return { used: 0, restricted: false };
  const since = days === null ? 0 : world.now().getTime() - days * millisecondsPerDay;
  const counted = world.store.requests.filter(
    ({ requestedBy, media, status, createdAt }) =>
      requestedBy === user &&
      media.mediaType === mediaType &&
      status !== requestStatus.declined &&
      Date.parse(createdAt) >= since,
  );
  const used = counted.reduce((sum, { seasons }) => sum + (mediaType === 'tv' ? seasons.length : 1), 0);
  const remaining = Math.max(0, limit - used);
  return { ...(days !== null && { days }), limit, used, remaining, restricted: remaining === 0 };
}
