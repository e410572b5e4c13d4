import { films, series } from '../../catalogue/sections.ts';
import type { Stock } from '../../stocking/stock.ts';
import type { Overseerr } from '../index.ts';
import {
  arrive,
  decide,
  failRequest,
  followApproval,
  followRefusal,
  setMediaStatus,
  setStatus,
} from '../requests/lifecycle.ts';
import type { MediaRow, RequestRow, UserRow } from '../store/rows.ts';
import { mediaStatus, requestStatus } from '../store/statuses.ts';
import { type TmdbTitle, yearOf } from '../tmdb/title.ts';
import type { World } from '../world.ts';
import type { AdvanceBody, requestSteps } from './contract.ts';

type Parts = { readonly overseerr: Overseerr; readonly stock: Stock };
type Step = Required<Pick<AdvanceBody, 'timeLeft'>> & Pick<AdvanceBody, 'to' | 'percent'>;

const gigabyte = 1024 ** 3;
const notTakenUp = new Set<number>([requestStatus.pending, requestStatus.declined, requestStatus.failed]);

/** Takes a request a step further, as the owner and his Radarr and Sonarr would; people hear of it. */
export function advanceRequest(request: RequestRow, step: Step, parts: Parts): void {
  stepsTo[step.to](request, step, parts);
}

const stepsTo: Record<
  (typeof requestSteps)[number],
  (request: RequestRow, step: Step, parts: Parts) => void
> = {
  pending(request, _step, { overseerr: { world } }) {
    setStatus(request, requestStatus.pending, world);
    request.media.download = null;
    setMediaStatus(request.media, mediaStatus.pending, world);
  },
  approved: (request, _step, { overseerr: { world } }) => approve(request, world),
  declined(request, _step, { overseerr: { world } }) {
    decide(request, { status: requestStatus.declined, by: ownerOf(world), world });
    followRefusal(request, world);
  },
  processing(request, { percent = 0, timeLeft }, { overseerr: { world } }) {
    if (request.status !== requestStatus.approved) approve(request, world);
    setMediaStatus(request.media, mediaStatus.processing, world);
    request.media.download = {
      title: releaseName(request.media, world),
      sizeBytes: 6 * gigabyte,
      percent,
      timeLeft,
    };
  },
  available(request, _step, { overseerr, stock }) {
    if (notTakenUp.has(request.status)) approve(request, overseerr.world);
    const title = overseerr.world.tmdb.find(request.media.mediaType, request.media.tmdbId);
    if (title && overseerr.watchesLibrary()) {
      if (bringIntoLibrary(request, title, stock)) overseerr.look();
      else arrive(request.media, overseerr.world);
    } else setMediaStatus(request.media, mediaStatus.available, overseerr.world);
  },
  failed: (request, _step, { overseerr: { world } }) => failRequest(request, world),
};

function approve(request: RequestRow, world: World): void {
  decide(request, { status: requestStatus.approved, by: ownerOf(world), world });
  followApproval(request, world);
}

function ownerOf({ store }: World): UserRow {
  const owner = store.findUser(1);
  if (!owner) throw new Error('There is no owner');
  return owner;
}

/** False when there is nothing to bring: all of it is there. */
function bringIntoLibrary({ media, seasons }: RequestRow, title: TmdbTitle, stock: Stock): boolean {
  const { title: name, genres, directors, cast, minutes, overview, id: tmdbId } = title;
  const line = {
    title: name,
    year: yearOf(title) ?? 2020,
    genres,
    directors,
    cast,
    minutes,
    summary: overview,
  };
  if (title.mediaType === 'movie') {
    if (media.ratingKey !== null) return false;
    stock.addFilm({ ...line, tmdbId, section: films });
    return true;
  }
  const wanted = new Set(seasons.map(({ seasonNumber }) => seasonNumber));
  const held = media.seasons.filter(({ status }) => status === mediaStatus.available);
  const arriving = title.seasons.filter(
    ({ number }) => wanted.has(number) && !held.some(({ seasonNumber }) => seasonNumber === number),
  );
  if (arriving.length === 0) return false;
  stock.addSeasons({ series: { ...line, tmdbId, section: series }, seasons: arriving });
  return true;
}

function releaseName({ mediaType, tmdbId }: MediaRow, { tmdb }: World): string {
  const title = tmdb.find(mediaType, tmdbId);
  return `${(title?.title ?? 'Unknown').replace(/[^\p{L}\p{N}]+/gu, '.')}.1080p.WEB.h264`;
}
