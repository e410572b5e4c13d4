import { generateFilms } from '../../catalogue/generated/generate-films.ts';
import type { Title } from '../../catalogue/items.ts';
import { tmdbOf } from './of-library.ts';
import { readWanted } from './read-wanted.ts';
import type { MediaType, TmdbTitle } from './title.ts';

/** The Movie Database, as far as it is needed: what the library holds, and what could be requested. */
export interface Tmdb {
  find(mediaType: MediaType, id: number): TmdbTitle | null;
  /** All of them, the most popular first. */
  titles(): readonly TmdbTitle[];
  /** Another title, or another form of one that it knows. */
  add(title: TmdbTitle): void;
  /** Knows only what it knew at the start. */
  reset(): void;
  /** Knows nothing at all. */
  empty(): void;
}

const inventedFilms = 64;
const firstInventedId = 2101;

export function createTmdb(input: { library: readonly Title[]; now: Date }): Tmdb {
  const { library, now } = input;
  const atStart = [...readWanted(now), ...inventedTitles(now), ...fromLibrary(library, now)];
  const known = new Map<string, TmdbTitle>();
  let ordered: readonly TmdbTitle[] | null = null;
  const add = (title: TmdbTitle) => {
    known.set(keyOf(title.mediaType, title.id), title);
    ordered = null;
  };
  const empty = () => {
    known.clear();
    ordered = null;
  };
  const reset = () => {
    empty();
    atStart.forEach(add);
  };
  reset();
  return {
    find: (mediaType, id) => known.get(keyOf(mediaType, id)) ?? null,
    titles() {
      ordered ??= [...known.values()].sort((a, b) => b.popularity - a.popularity || a.id - b.id);
      return ordered;
    },
    ...{ add, reset, empty },
  };
}

const keyOf = (mediaType: MediaType, id: number) => `${mediaType} ${id}`;

function fromLibrary(library: readonly Title[], now: Date): TmdbTitle[] {
  return library.flatMap((title) => tmdbOf(title, now) ?? []);
}

/** Films in scripts from all over the world. */
function inventedTitles(now: Date): TmdbTitle[] {
  const films = generateFilms({ count: inventedFilms, sectionKey: '', now });
  return fromLibrary(
    films.map((film, index) => ({
      ...film,
      tmdbId: firstInventedId + index,
      summary: `${film.genres.join(' and ')}, by ${film.directors.join(' and ')}, with ${film.cast.join(', ')}.`,
    })),
    now,
  );
}
