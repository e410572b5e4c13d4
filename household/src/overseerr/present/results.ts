import { seedOf } from '../../seeded-random.ts';
import type { TmdbCollection } from '../tmdb/collections.ts';
import { genresOf } from '../tmdb/genres.ts';
import { backdropPath, posterPath, profilePath } from '../tmdb/paths.ts';
import type { TmdbPerson } from '../tmdb/people.ts';
import type { Found } from '../tmdb/search.ts';
import { isOut, type TmdbTitle } from '../tmdb/title.ts';
import { isSeerr, type World } from '../world.ts';
import { presentMedia } from './media.ts';

/** An entry of a search or a list to discover; `mediaInfo` is absent for what nobody has asked for. */
export function presentFound(found: Found, world: World): Record<string, unknown> {
  switch (found.kind) {
    case 'title':
      return presentResult(found.title, world);
    case 'person':
      return presentPerson(found.person, world);
    case 'collection':
      return presentCollection(found.collection);
  }
}

export function presentResult(title: TmdbTitle, world: World): Record<string, unknown> {
  const media = world.store.findMedia(title.mediaType, title.id);
  const detail = isSeerr(world) ? { withWatchlists: true } : { withSeasons: true };
  return { ...presentTitle(title, world), ...(media && { mediaInfo: presentMedia(media, world, detail) }) };
}

function presentTitle(title: TmdbTitle, world: World): Record<string, unknown> {
  const { mediaType, title: name, date } = title;
  const own =
    mediaType === 'movie'
      ? { title: name, originalTitle: name, releaseDate: date, adult: false, video: false }
      : { name, originalName: name, firstAirDate: date, originCountry: ['US'] };
  return { mediaType, ...own, ...sharedOf(title, world), genreIds: genresOf(title).map(({ id }) => id) };
}

/** What an entry and the details have in common. */
export const sharedOf = (title: TmdbTitle, world: World) => ({
  id: title.id,
  originalLanguage: title.language,
  overview: title.overview,
  popularity: title.popularity,
  ...votesOf(title, world),
  backdropPath: backdropPath(title),
  posterPath: posterPath(title),
});

function votesOf(title: TmdbTitle, { now }: World) {
  if (!isOut(title, now())) return { voteAverage: 0, voteCount: 0 };
  const seed = seedOf(`votes for ${title.title}`);
  return { voteAverage: 5 + (seed % 45) / 10, voteCount: 20 + (seed % 9000) };
}

const presentPerson = ({ id, name, knownFor }: TmdbPerson, world: World) => ({
  ...{ id, name, adult: false, mediaType: 'person', popularity: 3 + (id % 300) / 10 },
  profilePath: profilePath(id),
  knownFor: knownFor.slice(0, 3).map((title) => presentTitle(title, world)),
});

export function presentCollection({ id, title, overview, parts }: TmdbCollection) {
  const [first] = parts;
  return {
    ...{ id, mediaType: 'collection', adult: false, originalLanguage: 'en' },
    ...{ title, originalTitle: title, overview },
    backdropPath: first ? backdropPath(first) : null,
    posterPath: first ? posterPath(first) : null,
  };
}
