import type { TmdbTitle } from './title.ts';
import type { Tmdb } from './tmdb.ts';

export type TmdbCollection = {
  readonly id: number;
  readonly title: string;
  readonly overview: string;
  readonly parts: readonly TmdbTitle[];
};

const known = [
  {
    id: 5001,
    title: 'The Lantern Collection',
    overview: 'An island, a lamp, a keeper.',
    parts: [2001, 2002, 2003],
  },
  { id: 5002, title: 'The Nine Minutes Collection', overview: '', parts: [2005, 2006] },
];

export function listCollections(tmdb: Tmdb): TmdbCollection[] {
  return known.flatMap(({ parts, ...collection }) => {
    const titles = parts.flatMap((id) => tmdb.find('movie', id) ?? []);
    return titles.length === parts.length ? [{ ...collection, parts: titles }] : [];
  });
}
