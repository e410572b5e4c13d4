import type { LibrarySort } from '@medianest/shared';
import * as z from 'zod';
import { looseId, looseInt, looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { type CardPage, listPage, type Page } from './list-page.ts';
import { trimmed, typeNumbers } from './metadata.ts';
import { mapFound, type Read, readContainer } from './read.ts';
import type { Section } from './sections.ts';

/** Which items of a section; `genre` is a key of `listFilters`. */
export type BrowseFilter = { genre?: string; year?: number; unwatched?: boolean };

export type BrowseQuery = BrowseFilter & {
  section: Section;
  sort: LibrarySort;
  order: 'asc' | 'desc';
  page: Page;
};

const sortFields: Record<LibrarySort, string> = {
  title: 'titleSort',
  added: 'addedAt',
  year: 'year',
  rating: 'rating',
  duration: 'duration',
};

const sectionPath = ({ id }: Section, list: string) => `/library/sections/${encodeURIComponent(id)}/${list}`;

const filterQuery = (section: Section, { genre, year, unwatched }: BrowseFilter) => ({
  type: typeNumbers[section.type],
  genre,
  year,
  unwatched: unwatched ? 1 : undefined,
});

/** One page of a section (plex.md §2, "Browse" and "Filters"). */
export const browse = (
  context: MediaServerContext,
  target: MediaServerTarget,
  { section, sort, order, page, ...filter }: BrowseQuery,
): Promise<Read<CardPage>> =>
  listPage(context, target, {
    path: sectionPath(section, 'all'),
    query: {
      ...filterQuery(section, filter),
      sort: order === 'desc' ? `${sortFields[sort]}:desc` : sortFields[sort],
      ...trimmed,
    },
    page,
  });

const letterShape = { Directory: looseList(z.object({ title: z.string(), size: looseInt })) };

/** How many titles each letter has, in the order of the titles (plex.md §2, "Letters"). */
export const listLetters = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { section, ...filter }: BrowseFilter & { section: Section },
): Promise<Read<{ letter: string; size: number }[]>> => {
  const path = sectionPath(section, 'firstCharacter');
  const query = filterQuery(section, filter);
  const read = await readContainer(context, target, { path, query, shape: letterShape });
  return mapFound(read, ({ Directory }) =>
    Directory.map(({ title, size }) => ({ letter: title, size: size ?? 0 })),
  );
};

const choiceShape = { Directory: looseList(z.object({ key: looseId, title: z.string() })) };

export type FilterChoices = { genres: { id: string; title: string }[]; years: number[] };

/** The genres and years of a section. */
export const listFilters = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  section: Section,
): Promise<Read<FilterChoices>> => {
  const query = { type: typeNumbers[section.type] };
  const choices = (list: string) =>
    readContainer(context, target, { path: sectionPath(section, list), query, shape: choiceShape });
  const [genres, years] = await Promise.all([choices('genre'), choices('year')]);
  if (genres.answer !== 'found') return genres;
  return mapFound(years, ({ Directory }) => ({
    genres: genres.value.Directory.map(({ key, title }) => ({ id: key, title })),
    years: Directory.map(({ title }) => Number(title))
      .filter(Number.isInteger)
      .sort((a, b) => b - a),
  }));
};
