import * as z from 'zod';
import { librarySearchSchema } from '../plex/search.ts';
import { titlePageSchema } from './titles.ts';

export const searchSources = ['library', 'titles', 'youtube'] as const;

/** How a source came off. `not-connected`: the household does not use it. */
export const sourceOutcomes = ['answered', 'failed', 'timeout', 'not-connected'] as const;

export const youtubeAddressSchema = z.object({
  kind: z.enum(['video', 'playlist', 'video-in-playlist']),
  videoId: z.string().nullable(),
  listId: z.string().nullable(),
  url: z.url().describe('In its plain form'),
});

/**
 * `sources` names those to ask. A page asks for each by itself and shows what is there; who asks for
 * all gets one answer when the slowest has answered or given up.
 */
export const searchQuerySchema = z.object({
  q: z.string().trim().min(1).max(200),
  sources: z
    .string()
    .regex(/^[a-z,]{1,60}$/)
    .default(searchSources.join(','))
    .transform((names) => names.split(','))
    .pipe(z.array(z.enum(searchSources)).min(1).max(searchSources.length)),
});

export const searchSchema = z.object({
  query: z.string(),
  sources: z.array(
    z.object({
      source: z.enum(searchSources),
      outcome: z.enum(sourceOutcomes),
      detail: z.string().nullable().describe('What happened, for people'),
    }),
  ),
  library: librarySearchSchema.nullable(),
  titles: titlePageSchema.nullable().describe('Without those that the library hits show already'),
  youtube: youtubeAddressSchema.nullable().describe('The text is an address of YouTube'),
});

export type SearchSource = (typeof searchSources)[number];
export type SourceOutcome = (typeof sourceOutcomes)[number];
export type YoutubeAddress = z.infer<typeof youtubeAddressSchema>;
export type Search = z.infer<typeof searchSchema>;
