import * as z from 'zod';
import { ageShape } from '../plex/cards.ts';
import { idSchema, timeSchema } from '../vocabulary.ts';

/** What can be asked for. Overseerr knows no music. */
export const titleTypes = ['movie', 'tv'] as const;
export const availabilities = [
  'unknown',
  'pending',
  'processing',
  'partial',
  'available',
  'deleted',
] as const;

/**
 * `queued`: kept here until Overseerr answers. `approved`: handed on, and on its way. `completed`: it is
 * in the library. A request that was taken back is gone.
 */
export const requestStatuses = ['queued', 'pending', 'approved', 'completed', 'denied', 'failed'] as const;

const titleTypeSchema = z.enum(titleTypes);
const tmdbIdSchema = z.coerce.number().int().min(1).max(2_147_483_647);
const picture = z.string().nullable().describe('`path` for `GET /media/image`');

export const titleParamsSchema = z.object({ mediaType: titleTypeSchema, tmdbId: tmdbIdSchema });
export const seasonNumberSchema = z.int().min(0).max(1000).describe('0 is the specials');

/** Somebody's request for a title, as far as it concerns this person. */
export const standingRequestSchema = z.object({
  id: idSchema.nullable().describe('Null when it was made outside of this portal'),
  status: z.enum(requestStatuses),
  by: z.string().nullable().describe('Who asked'),
  isMine: z.boolean(),
  isSubscribed: z.boolean().describe('This person is told, too'),
  seasons: z.array(seasonNumberSchema),
  is4k: z.boolean(),
  createdAt: timeSchema,
});

/** A film or series as Overseerr knows it, in the library or not. */
export const titleCardSchema = z.object({
  mediaType: titleTypeSchema,
  tmdbId: z.int(),
  title: z.string(),
  year: z.int().nullable(),
  overview: z.string().nullable(),
  poster: picture,
  backdrop: picture,
  rating: z.number().nullable().describe('Out of ten'),
  availability: z.enum(availabilities),
  isBlocked: z.boolean().describe('Overseerr’s administrator does not want it'),
  request: standingRequestSchema.nullable().describe('The open one; this person’s own before others'),
});

export const titlePageSchema = z.object({
  items: z.array(titleCardSchema),
  page: z.int(),
  totalPages: z.int(),
  total: z.int(),
  ...ageShape,
});

export const seasonSchema = z.object({
  number: seasonNumberSchema,
  name: z.string(),
  episodes: z.int(),
  airedOn: z.iso.date().nullable(),
  availability: z.enum(availabilities),
  availability4k: z.enum(availabilities),
});

export const castMemberSchema = z.object({
  name: z.string(),
  role: z.string().nullable(),
  photo: picture,
});

/** Everything that a title page tells. */
export const titleDetailsSchema = titleCardSchema.extend({
  ...ageShape,
  tagline: z.string().nullable(),
  genres: z.array(z.string()),
  runtimeMinutes: z.int().nullable(),
  releasedOn: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  network: z.string().nullable(),
  trailerUrl: z.url().nullable(),
  cast: z.array(castMemberSchema),
  seasons: z.array(seasonSchema).describe('Of a series'),
  availability4k: z.enum(availabilities),
  can4k: z.boolean().describe('The household takes requests for 4K'),
  requests: z.array(standingRequestSchema).describe('Those that are open, in their order'),
  watchUrl: z.url().nullable().describe('Opens it in Plex; null unless this person sees it there'),
  watchAppUrl: z.url().nullable(),
});

export const genreSchema = z.object({ id: z.int(), name: z.string() });

export type TitleType = (typeof titleTypes)[number];
export type Availability = (typeof availabilities)[number];
export type RequestStatus = (typeof requestStatuses)[number];
export type StandingRequest = z.infer<typeof standingRequestSchema>;
export type TitleCard = z.infer<typeof titleCardSchema>;
export type TitlePage = z.infer<typeof titlePageSchema>;
export type TitleSeason = z.infer<typeof seasonSchema>;
export type TitleDetails = z.infer<typeof titleDetailsSchema>;
export type Genre = z.infer<typeof genreSchema>;
