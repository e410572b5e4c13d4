import * as z from 'zod';
import { ageShape, mediaCardSchema } from './cards.ts';

export const ratingKeySchema = z.object({ ratingKey: z.string().regex(/^\d{1,12}$/, 'A rating key') });

export const creditSchema = z.object({
  name: z.string(),
  role: z.string().nullable(),
  photo: z.string().nullable().describe('`path` for `GET /plex/image`'),
});

/** One version of a film or episode, as it lies on the media server. Paths of files are not told. */
export const versionSchema = z.object({
  resolution: z.string().nullable().describe('`1080`, `4k`, `sd`'),
  width: z.int().nullable(),
  height: z.int().nullable(),
  videoCodec: z.string().nullable(),
  audioCodec: z.string().nullable(),
  audioChannels: z.int().nullable(),
  container: z.string().nullable(),
  bitrateKbps: z.int().nullable(),
  sizeBytes: z.int().nullable(),
  durationMs: z.int().nullable(),
  audioLanguages: z.array(z.string()),
  subtitleLanguages: z.array(z.string()),
});

/** A relative of an item: the series of a season, the season of an episode, the artist of an album. */
export const relativeSchema = z.object({ ratingKey: z.string(), title: z.string() });

export const externalIdsSchema = z.object({
  tmdb: z.string().nullable(),
  imdb: z.string().nullable(),
  tvdb: z.string().nullable(),
});

/** Everything that an item page tells. */
export const mediaItemSchema = mediaCardSchema.extend({
  ...ageShape,
  tagline: z.string().nullable(),
  contentRating: z.string().nullable(),
  studio: z.string().nullable(),
  releasedOn: z.iso.date().nullable(),
  rating: z.number().nullable().describe('Out of ten'),
  genres: z.array(z.string()),
  directors: z.array(z.string()),
  writers: z.array(z.string()),
  countries: z.array(z.string()),
  collections: z.array(z.string()).describe('Titles of the collections that it is in'),
  cast: z.array(creditSchema),
  versions: z.array(versionSchema),
  parent: relativeSchema.nullable(),
  grandparent: relativeSchema.nullable(),
  externalIds: externalIdsSchema,
});

export type Credit = z.infer<typeof creditSchema>;
export type MediaVersion = z.infer<typeof versionSchema>;
export type Relative = z.infer<typeof relativeSchema>;
export type MediaItem = z.infer<typeof mediaItemSchema>;
