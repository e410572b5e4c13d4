import type { MediaRow, RequestRow, UserRow } from '../store/rows.ts';
import { type MediaStatus, mediaStatus, type RequestStatus, requestStatus } from '../store/statuses.ts';
import { isSeerr, type World } from '../world.ts';

const { pending, declined, failed, completed } = requestStatus;

/** Somebody says yes or no; nothing is done about it yet. */
export function decide(
  request: RequestRow,
  { status, by, world }: { status: RequestStatus; by: UserRow; world: World },
): void {
  setStatus(request, status, world);
  request.modifiedBy = by;
}

/** A yes becomes known: whoever asked is told, and the search for it begins. */
export function followApproval(request: RequestRow, world: World): void {
  world.notify({ about: 'MEDIA_APPROVED', request });
  startFetching(request);
}

export function followRefusal(request: RequestRow, world: World): void {
  world.notify({ about: 'MEDIA_DECLINED', request });
  const waits = world.store.requestsFor(request.media).some(({ status }) => status === pending);
  if (!waits) settle(request, world);
}

export function startFetching({ media, is4k }: RequestRow): void {
  const place = is4k ? 'status4k' : 'status';
  if (media[place] < mediaStatus.partiallyAvailable) media[place] = mediaStatus.processing;
}

/** Takes the request away; what nobody asks for any more is unknown again. */
export function removeRequest(request: RequestRow, world: World): void {
  const { requests } = world.store;
  requests.splice(requests.indexOf(request), 1);
  settle(request, world);
}

function settle({ media, is4k }: RequestRow, { store }: World): void {
  const place = is4k ? 'status4k' : 'status';
  const isWanted = store.requestsFor(media).some((other) => other.is4k === is4k && other.status !== declined);
  if (!isWanted && media[place] < mediaStatus.partiallyAvailable) media[place] = mediaStatus.unknown;
}

export function failRequest(request: RequestRow, world: World): void {
  setStatus(request, failed, world);
  request.media.download = null;
  world.notify({ about: 'MEDIA_FAILED', request });
}

/** The media is there: to Seerr its requests are complete, to Overseerr they stay approved (overseerr.md, "Enums"). */
export function arrive(media: MediaRow, world: World): void {
  media.download = null;
  for (const request of world.store.requestsFor(media).filter(isThere)) {
    if (request.status === pending && isSeerr(world)) continue;
    if (request.status === declined || request.status === completed) continue;
    if (isSeerr(world)) setStatus(request, completed, world);
    world.notify({ about: 'MEDIA_AVAILABLE', request });
  }
}

/** All that was asked for; a series may be there in part. */
function isThere({ media, seasons, is4k }: RequestRow): boolean {
  if (is4k) return false;
  if (media.mediaType === 'movie') return media.status === mediaStatus.available;
  const held = media.seasons.filter(({ status }) => status === mediaStatus.available);
  return seasons.every(({ seasonNumber }) => held.some((season) => season.seasonNumber === seasonNumber));
}

/** Marks what there is of a title, with the seasons that were asked for. */
export function setMediaStatus(media: MediaRow, status: MediaStatus, world: World): void {
  media.status = status;
  if (media.mediaType === 'tv')
    for (const season of wantedSeasons(media, world)) markSeason(media, { season, status, world });
  if (status === mediaStatus.available) arrive(media, world);
}

const wantedSeasons = (media: MediaRow, { store }: World) =>
  new Set(
    store
      .requestsFor(media)
      .filter(({ status, is4k }) => status !== declined && !is4k)
      .flatMap(({ seasons }) => seasons.map(({ seasonNumber }) => seasonNumber)),
  );

function markSeason(
  media: MediaRow,
  { season, status, world }: { season: number; status: MediaStatus; world: World },
): void {
  const known = media.seasons.find(({ seasonNumber }) => seasonNumber === season);
  if (known) {
    known.status = status;
    return;
  }
  const { store } = world;
  const times = { createdAt: store.stamp(), updatedAt: store.stamp() };
  media.seasons.push({ id: store.nextId('season'), seasonNumber: season, status, ...times });
}

/** Seerr, up to 3.1, never notes when a request changed. */
export function setStatus(request: RequestRow, status: RequestStatus, world: World): void {
  request.status = status;
  // Overseerr leaves the seasons of what it declines as they were.
  if (isSeerr(world) || status !== declined) for (const season of request.seasons) season.status = status;
  if (!isSeerr(world)) request.updatedAt = world.store.stamp();
}
