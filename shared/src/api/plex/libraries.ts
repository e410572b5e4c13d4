import * as z from 'zod';
import { listOf } from '../vocabulary.ts';
import { ageShape, mediaCardSchema } from './cards.ts';

/** A section of the media server. */
export const librarySchema = z.object({
  id: z.string(),
  title: z.string(),
  type: z.enum(['movie', 'show', 'artist']),
  shape: z
    .enum(['poster', 'wide', 'square'])
    .describe('How its pictures stand: videos that are no films have wide ones'),
  count: z.int().describe('Films, series or artists'),
});

export const librarySorts = ['title', 'added', 'year', 'rating', 'duration'] as const;

/** What an `unwatched` in an address may say. */
const flag = z.stringbool({ truthy: ['1', 'true'], falsy: ['0', 'false'] });

/** Filters of a section; all of them hold together. */
export const libraryFilterShape = {
  genre: z.string().min(1).max(100).optional().describe('`id` of one of the genres of the section'),
  year: z.coerce.number().int().min(1800).max(2200).optional(),
  unwatched: flag.optional().describe('`1`: only what this person has not seen'),
};

export const libraryIdSchema = z.object({ id: z.string().regex(/^\d{1,9}$/, 'The id of a library') });

export const pageShape = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(60),
};

export const libraryQuerySchema = z
  .object({
    ...pageShape,
    ...libraryFilterShape,
    sort: z.enum(librarySorts).default('title'),
    order: z
      .enum(['asc', 'desc'])
      .optional()
      .describe('By default titles ascend and everything else descends'),
    letter: z
      .string()
      .min(1)
      .max(8)
      .optional()
      .describe('Only titles under this letter, as `letters` lists them; they are sorted by title'),
  })
  .refine(({ letter, sort }) => letter === undefined || sort === 'title', {
    path: ['letter'],
    error: 'Letters go with sort=title',
  });

export const libraryPageSchema = listOf(mediaCardSchema).extend(ageShape);

export const letterSchema = z.object({
  letter: z.string(),
  size: z.int(),
  offset: z.int().describe('Of its first title, sorted by title, ascending'),
});

export const lettersSchema = z.object({ items: z.array(letterSchema), ...ageShape });

export const libraryFiltersSchema = z.object({
  genres: z.array(z.object({ id: z.string(), title: z.string() })),
  years: z.array(z.int()).describe('The latest first'),
  ...ageShape,
});

export type Library = z.infer<typeof librarySchema>;
export type LibrarySort = (typeof librarySorts)[number];
export type LibraryQuery = z.infer<typeof libraryQuerySchema>;
export type LibraryPage = z.infer<typeof libraryPageSchema>;
export type Letter = z.infer<typeof letterSchema>;
export type LibraryFilters = z.infer<typeof libraryFiltersSchema>;
