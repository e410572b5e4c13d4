import { genresOf } from '../tmdb/genres.ts';
import { profilePath, seasonPath, stillPath } from '../tmdb/paths.ts';
import { personId } from '../tmdb/people.ts';
import { isOut, type TmdbSeason, type TmdbTitle } from '../tmdb/title.ts';
import { isSeerr, type World } from '../world.ts';
import { presentAskedMedia } from './asked-media.ts';
import { sharedOf } from './results.ts';

export function presentMovie(title: TmdbTitle, world: World): Record<string, unknown> {
  return {
    ...sharedOf(title, world),
    ...{ title: title.title, originalTitle: title.title, releaseDate: title.date, runtime: title.minutes },
    ...{ adult: false, video: false, budget: 0, revenue: 0, homepage: '', tagline: '' },
    status: isOut(title, world.now()) ? 'Released' : 'Post Production',
    imdbId: title.imdbId,
    relatedVideos: title.hasArtwork ? [trailerOf(title)] : [],
    releases: { results: [] },
    spokenLanguages: [{ iso_639_1: 'en', name: 'English', english_name: 'English' }],
    externalIds: { imdbId: title.imdbId },
    ...extrasOf(title, world),
  };
}

export function presentSeries(title: TmdbTitle, world: World): Record<string, unknown> {
  const regular = title.seasons.filter(({ number }) => number > 0);
  return {
    ...sharedOf(title, world),
    ...{ name: title.title, originalName: title.title, firstAirDate: title.date, tagline: '', homepage: '' },
    ...{ createdBy: [], episodeRunTime: [title.minutes], languages: [title.language], originCountry: ['US'] },
    lastAirDate: regular.at(-1)?.airDate ?? '',
    networks: [{ id: 174, name: 'Lantern Television', originCountry: 'US', logoPath: null }],
    numberOfSeasons: regular.length,
    numberOfEpisodes: regular.reduce((sum, { episodes }) => sum + episodes.length, 0),
    seasons: title.seasons.map((season) => presentSeason(title, season)),
    ...(isOut(title, world.now())
      ? { status: 'Ended', inProduction: false }
      : { status: 'Planned', inProduction: true }),
    type: 'Scripted',
    relatedVideos: [],
    contentRatings: { results: [] },
    spokenLanguages: [],
    externalIds: { imdbId: title.imdbId, tvdbId: title.tvdbId },
    ...extrasOf(title, world),
  };
}

const seasonId = (title: TmdbTitle, { number }: TmdbSeason) => title.id * 100 + number;

const seasonName = ({ number }: TmdbSeason) => (number === 0 ? 'Specials' : `Season ${number}`);

const presentSeason = (title: TmdbTitle, season: TmdbSeason) => ({
  airDate: season.airDate,
  episodeCount: season.episodes.length,
  id: seasonId(title, season),
  name: seasonName(season),
  overview: '',
  seasonNumber: season.number,
  posterPath: seasonPath(title, season.number),
});

/** A season with its episodes; stills are addresses to Seerr and paths to Overseerr. */
export function presentSeasonDetails(
  title: TmdbTitle,
  season: TmdbSeason,
  world: World,
): Record<string, unknown> {
  const { episodeCount, ...shown } = presentSeason(title, season);
  return {
    ...shown,
    externalIds: { tvdbId: title.tvdbId },
    episodes: season.episodes.map((name, index) => {
      const still = stillPath(title, { season: season.number, episode: index + 1 });
      return {
        id: seasonId(title, season) * 1000 + index + 1,
        ...{ airDate: season.airDate, episodeNumber: index + 1, name, overview: '', productionCode: '' },
        ...{ seasonNumber: season.number, showId: title.id, voteAverage: 7.5 },
        ...(isSeerr(world)
          ? { voteCount: 12, stillPath: still && `https://image.tmdb.org/t/p/original/${still}` }
          : { stillPath: still }),
      };
    }),
  };
}

function extrasOf(title: TmdbTitle, world: World) {
  const media = world.store.findMedia(title.mediaType, title.id);
  return {
    genres: genresOf(title),
    ...{ productionCompanies: [], productionCountries: [], watchProviders: [], keywords: [] },
    credits: { cast: title.cast.map(presentRole), crew: title.directors.map(presentDirector) },
    ...(media && { mediaInfo: { ...presentAskedMedia(media, world), issues: [] } }),
    ...(isSeerr(world) && { onUserWatchlist: false }),
  };
}

const presentRole = (name: string, order: number) => ({
  ...{ castId: order + 1, character: `Role ${order + 1}`, creditId: `c${personId(name)}` },
  ...{ id: personId(name), name, order, gender: 0, profilePath: profilePath(personId(name)) },
});

const presentDirector = (name: string) => ({
  ...{ creditId: `d${personId(name)}`, department: 'Directing', job: 'Director' },
  ...{ id: personId(name), name, gender: 0, profilePath: profilePath(personId(name)) },
});

const trailerOf = ({ id, title }: TmdbTitle) => ({
  ...{ site: 'YouTube', key: `household${id}`, name: `${title} - trailer`, size: 1080, type: 'Trailer' },
  url: `https://www.youtube.com/watch?v=household${id}`,
});
