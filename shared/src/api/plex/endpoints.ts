import * as z from 'zod';
import { defineEndpoints } from '../../endpoint.ts';
import { listOf } from '../vocabulary.ts';
import { ageShape, mediaCardSchema } from './cards.ts';
import { imageQuerySchema } from './images.ts';
import { mediaItemSchema, ratingKeySchema } from './items.ts';
import {
  lettersSchema,
  libraryFilterShape,
  libraryFiltersSchema,
  libraryIdSchema,
  libraryPageSchema,
  libraryQuerySchema,
  librarySchema,
  pageShape,
} from './libraries.ts';
import { librarySearchQuerySchema, librarySearchSchema } from './search.ts';

const plexReadErrors = [
  'setup.required',
  'plex.relink_required',
  'upstream.unavailable',
  'upstream.timeout',
] as const;

const rowSchema = z.object({ items: z.array(mediaCardSchema), ...ageShape });
const rowQuerySchema = z.object({ limit: z.coerce.number().int().min(1).max(50).default(20) });

const read = { access: 'user', rateLimit: 'browse' } as const;
const errorsOfOne = ['not_found', ...plexReadErrors] as const;

/** The library through the eyes of the person who asks: what Plex does not share does not exist. */
export const plexEndpoints = defineEndpoints({
  'GET /plex/libraries': {
    ...read,
    summary: 'The libraries that Plex shares with this person',
    response: { status: 200, body: z.object({ items: z.array(librarySchema), ...ageShape }) },
    errors: plexReadErrors,
  },
  'GET /plex/library/:id/items': {
    ...read,
    summary: 'One page of a library',
    params: libraryIdSchema,
    query: libraryQuerySchema,
    response: { status: 200, body: libraryPageSchema },
    errors: errorsOfOne,
  },
  'GET /plex/library/:id/letters': {
    ...read,
    summary: 'How the titles of a library spread over the alphabet',
    params: libraryIdSchema,
    query: z.object(libraryFilterShape),
    response: { status: 200, body: lettersSchema },
    errors: errorsOfOne,
  },
  'GET /plex/library/:id/filters': {
    ...read,
    summary: 'The genres and years of a library',
    params: libraryIdSchema,
    response: { status: 200, body: libraryFiltersSchema },
    errors: errorsOfOne,
  },
  'GET /plex/items/:ratingKey': {
    ...read,
    summary: 'Everything about one film, series, season, episode, artist or album',
    params: ratingKeySchema,
    response: { status: 200, body: mediaItemSchema },
    errors: errorsOfOne,
  },
  'GET /plex/items/:ratingKey/children': {
    ...read,
    summary: 'The seasons of a series, the episodes of a season, the albums of an artist',
    params: ratingKeySchema,
    query: z.object(pageShape),
    response: { status: 200, body: libraryPageSchema },
    errors: errorsOfOne,
  },
  'GET /plex/collections': {
    ...read,
    summary: 'The collections of the libraries that this person sees, by title',
    query: z.object({ ...pageShape, library: libraryIdSchema.shape.id.optional() }),
    response: { status: 200, body: listOf(mediaCardSchema).extend(ageShape) },
    errors: errorsOfOne,
  },
  'GET /plex/collections/:ratingKey': {
    ...read,
    summary: 'A collection, and one page of what is in it, in its own order',
    params: ratingKeySchema,
    query: z.object(pageShape),
    response: { status: 200, body: libraryPageSchema.extend({ collection: mediaCardSchema }) },
    errors: errorsOfOne,
  },
  'GET /plex/search': {
    ...read,
    summary: 'Search in the libraries that this person sees',
    query: librarySearchQuerySchema,
    response: { status: 200, body: librarySearchSchema },
    errors: plexReadErrors,
  },
  'GET /plex/recently-added': {
    ...read,
    summary: 'What came in last, of what Plex shares with this person',
    query: rowQuerySchema,
    response: { status: 200, body: rowSchema },
    errors: plexReadErrors,
  },
  'GET /plex/continue-watching': {
    ...read,
    summary: 'What this person has begun, and the next episodes of what this person follows',
    query: rowQuerySchema,
    response: { status: 200, body: rowSchema },
    errors: plexReadErrors,
  },
  'GET /plex/image': {
    ...read,
    summary: 'Artwork of the media server, through this person’s eyes',
    description:
      'As WebP where the browser takes it. A path that carries the time of its change never changes.',
    query: imageQuerySchema,
    response: { status: 200, binary: ['image/webp', 'image/jpeg', 'image/png'] },
    errors: errorsOfOne,
  },
});
