import { can } from '../permissions.ts';
import type { MediaRow, RequestRow, UserRow } from '../store/rows.ts';
import { mediaStatus, type RequestStatus, requestStatus } from '../store/statuses.ts';
import type { MediaType, TmdbTitle } from '../tmdb/title.ts';
import { isSeerr, type World } from '../world.ts';
import { quotaOf } from './quota.ts';

/** A request that was refused, or that came to nothing: 202 is no success (overseerr.md, "POST /request"). */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** What somebody sent; `is4k` and `seasons` as they came. */
export type Wish = {
  readonly actor: UserRow;
  /** Whom it counts for: the actor, unless the body names somebody else. */
  readonly requester: UserRow;
  readonly title: TmdbTitle;
  readonly is4k: boolean | undefined;
  readonly seasons: unknown;
};

type Allowance = Pick<Wish, 'requester' | 'is4k'> & { readonly mediaType: MediaType };

/** @throws Refusal when the requester may not ask for such a thing, or has asked for too much */
export function checkAllowance({ requester, mediaType, is4k }: Allowance, world: World): void {
  const [all, ofType] = rights[is4k ? '4k' : 'usual'][mediaType];
  if (!can(requester, all, ofType)) {
    const kind = mediaType === 'movie' ? 'movie' : 'series';
    throw new Refusal(403, `You do not have permission to make ${is4k ? '4K ' : ''}${kind} requests.`);
  }
  if (quotaOf(requester, world)[mediaType].restricted) throw quotaExceeded(mediaType);
}

const rights = {
  usual: { movie: ['request', 'requestMovie'], tv: ['request', 'requestSeries'] },
  '4k': { movie: ['request4k', 'request4kMovie'], tv: ['request4k', 'request4kSeries'] },
} as const;

const quotaExceeded = (mediaType: MediaType) =>
  new Refusal(403, `${mediaType === 'movie' ? 'Movie' : 'Series'} Quota exceeded.`);

/**
 * The seasons that a request would get, none for a film.
 *
 * @throws Refusal for what is blocklisted, there already, or too much
 */
export function checkMedia(wish: Wish, world: World): number[] {
  const { title, is4k } = wish;
  const media = world.store.findMedia(title.mediaType, title.id);
  if (media?.status === mediaStatus.blocklisted) throw new Refusal(403, 'This media is blocklisted.');
  // Without `is4k` nothing is like it: the look for duplicates finds none.
  const alike = media ? world.store.requestsFor(media).filter((request) => request.is4k === is4k) : [];
  const living = alike.filter(({ status }) => isLiving(status, world));
  if (title.mediaType === 'movie') {
    // Only the first is looked at, whatever came after it.
    if (alike[0] && isLiving(alike[0].status, world))
      throw new Refusal(409, 'Request for this media already exists.');
    return [];
  }
  return freeSeasons(wish, { media, living, world });
}

/** Seerr lets what has arrived be asked for again. */
const isLiving = (status: RequestStatus, world: World) =>
  status !== requestStatus.declined && !(isSeerr(world) && status === requestStatus.completed);

type Taken = { media: MediaRow | null; living: readonly RequestRow[]; world: World };

function freeSeasons(wish: Wish, { media, living, world }: Taken): number[] {
  const asked = wish.seasons === 'all' ? wish.title.seasons.map(({ number }) => number) : wish.seasons;
  if (!Array.isArray(asked)) throw new Refusal(500, "Cannot read properties of undefined (reading 'filter')");
  const taken = new Set([
    ...living.flatMap(({ seasons }) => seasons.map(({ seasonNumber }) => seasonNumber)),
    ...(media?.seasons ?? []).filter(({ status }) => isHeld(status)).map(({ seasonNumber }) => seasonNumber),
  ]);
  const free = asked.filter((season: number) => !taken.has(season) && !(isSeerr(world) && season === 0));
  if (free.length === 0) throw new Refusal(202, 'No seasons available to request');
  const { limit, remaining = 0 } = quotaOf(wish.requester, world).tv;
  if (limit !== undefined && free.length > remaining) throw quotaExceeded('tv');
  return free;
}

const isHeld = (status: number) => status !== mediaStatus.unknown && status !== mediaStatus.deleted;
