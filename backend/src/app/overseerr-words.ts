import type { Availability } from '@medianest/shared';
import type {
  CreateOutcome,
  UpstreamDetails,
  UpstreamRequest,
  UpstreamTitle,
} from '../features/media/index.ts';
import type {
  MovieDetails,
  Availability as OverseerrAvailability,
  OverseerrRequest,
  RequestOutcome,
  TitleCard,
  TvDetails,
} from '../integrations/overseerr/index.ts';
import { AppError } from '../kernel/errors.ts';

/** Answers of Overseerr in the words of the slice that asks. */

const yearOf = (date: string | null) => (date ? Number(date.slice(0, 4)) : null);

/** What nobody wants is told apart by `isBlocked`; whether it is there, that does not say. */
const toAvailability = (availability: OverseerrAvailability): Availability =>
  availability === 'blocklisted' ? 'unknown' : availability;

export const toTitle = (card: TitleCard): UpstreamTitle => ({
  mediaType: card.type,
  tmdbId: card.tmdbId,
  title: card.title,
  year: yearOf(card.releasedOn),
  overview: card.overview,
  poster: card.posterPath,
  backdrop: card.backdropPath,
  rating: card.rating,
  availability: toAvailability(card.availability),
  isBlocked: card.availability === 'blocklisted',
  ratingKey: card.ratingKey,
});

/** TMDB’s words for a series that goes on. */
const goesOn = new Set(['Returning Series', 'In Production', 'Planned', 'Pilot']);

const factsOfSeries = (found: MovieDetails | TvDetails) => {
  if (found.type === 'movie') return { endedOn: null, network: null, seasons: [] };
  return {
    endedOn: goesOn.has(found.productionStatus ?? '') ? null : found.lastAiredOn,
    network: found.network,
    seasons: found.seasons.map((season) => ({
      number: season.season,
      name: season.name ?? `Season ${season.season}`,
      episodes: season.episodeCount,
      airedOn: season.airedOn,
      availability: toAvailability(season.availability),
      availability4k: toAvailability(season.availability4k),
    })),
  };
};

export const toDetails = (found: MovieDetails | TvDetails): UpstreamDetails => ({
  ...toTitle({ ...found, genreIds: [] }),
  availability4k: toAvailability(found.availability4k),
  tagline: found.tagline,
  genres: found.genres.map(({ name }) => name),
  runtimeMinutes: found.runtimeMinutes,
  releasedOn: found.releasedOn,
  trailerUrl: found.trailerUrl,
  cast: found.cast.map(({ name, role, photoPath: photo }) => ({ name, role, photo })),
  ...factsOfSeries(found),
});

const toProgress = (download: OverseerrRequest['download']) =>
  download && {
    percent: download.percent,
    minutesLeft: download.secondsLeft === null ? null : Math.ceil(download.secondsLeft / 60),
  };

/** Lists say of a whole series how far it is, of its seasons only when all are the same. */
const availabilityOfSeason = (request: OverseerrRequest, state: string): Availability => {
  if (state === 'completed' || request.availability === 'available') return 'available';
  return request.availability === 'partial' ? 'unknown' : toAvailability(request.availability);
};

/** Null for a request of nobody: its person is gone there. */
export const toRequest = (request: OverseerrRequest): UpstreamRequest | null =>
  request.requestedBy && {
    id: request.requestId,
    upstreamUserId: request.requestedBy.userId,
    mediaType: request.type,
    tmdbId: request.tmdbId,
    seasons: request.seasons.map(({ season, state }) => ({
      number: season,
      availability: availabilityOfSeason(request, state),
    })),
    is4k: request.is4k,
    status: request.state,
    availability: toAvailability(request.availability),
    createdAt: new Date(request.createdAt ?? 0),
    progress: toProgress(request.download),
  };

/** What an administrator has to change in Overseerr before anything can be written to it. */
export const takesNoWrites = () =>
  new AppError(
    'unavailable',
    'upstream.unavailable',
    'Overseerr takes nothing from the portal: its CSRF protection is on, or it does not accept the key. The administrator can test the connection.',
    { meta: { service: 'overseerr' } },
  );

/** The key is another one there by now. */
export const takesNoKey = () =>
  new AppError(
    'unavailable',
    'upstream.unavailable',
    'Overseerr does not accept the portal’s key. The administrator can test the connection.',
    { meta: { service: 'overseerr' } },
  );

/** Refusals of `create`; what was created is read anew, with its title. */
export const toRefusal = (outcome: Exclude<RequestOutcome, { outcome: 'created' }>): CreateOutcome => {
  switch (outcome.outcome) {
    case 'duplicate':
    case 'nothing-new':
    case 'quota':
      return { kind: outcome.outcome };
    case 'blocklisted':
      return { kind: 'blocked' };
    case 'unknown-title':
      return { kind: 'not-found' };
    case 'no-permission':
      return { kind: 'not-permitted' };
    case 'refused':
      return { kind: 'refused', message: outcome.message };
    case 'unknown':
      return { kind: 'unknown' };
    case 'csrf':
    case 'not-admitted':
      throw takesNoWrites();
  }
};
