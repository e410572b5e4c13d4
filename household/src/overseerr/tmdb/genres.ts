import type { MediaType, TmdbTitle } from './title.ts';

export type Genre = { readonly id: number; readonly name: string };

const filmGenres: Readonly<Record<string, number>> = {
  Action: 28,
  Adventure: 12,
  Animation: 16,
  Comedy: 35,
  Crime: 80,
  Documentary: 99,
  Drama: 18,
  Family: 10751,
  Fantasy: 14,
  History: 36,
  Horror: 27,
  Music: 10402,
  Mystery: 9648,
  Romance: 10749,
  'Science Fiction': 878,
  Thriller: 53,
  War: 10752,
  Western: 37,
};

const seriesGenres: Readonly<Record<string, number>> = {
  'Action & Adventure': 10759,
  Animation: 16,
  Comedy: 35,
  Crime: 80,
  Documentary: 99,
  Drama: 18,
  Family: 10751,
  Mystery: 9648,
  'Sci-Fi & Fantasy': 10765,
  'War & Politics': 10768,
  Western: 37,
};

/** Series know fewer genres than films do. */
const seriesNames: Readonly<Record<string, string>> = {
  Action: 'Action & Adventure',
  Adventure: 'Action & Adventure',
  'Science Fiction': 'Sci-Fi & Fantasy',
  Fantasy: 'Sci-Fi & Fantasy',
  Horror: 'Sci-Fi & Fantasy',
  War: 'War & Politics',
  Thriller: 'Crime',
  Musical: 'Drama',
};

export const genresOf = (title: TmdbTitle): Genre[] => {
  const known = tableOf(title.mediaType);
  const names = title.genres.map((name) => nameIn(title.mediaType, name));
  return [...new Set(names)].flatMap((name) => {
    const id = known[name];
    return id === undefined ? [] : [{ id, name }];
  });
};

export const listGenres = (mediaType: MediaType): Genre[] =>
  Object.entries(tableOf(mediaType)).map(([name, id]) => ({ id, name }));

const tableOf = (mediaType: MediaType) => (mediaType === 'movie' ? filmGenres : seriesGenres);

function nameIn(mediaType: MediaType, name: string): string {
  if (mediaType === 'tv') return seriesNames[name] ?? name;
  return name === 'Musical' ? 'Music' : name;
}
