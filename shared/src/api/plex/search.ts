import * as z from 'zod';
import { ageShape, mediaCardSchema, mediaTypes } from './cards.ts';

export const librarySearchQuerySchema = z.object({
  q: z.string().trim().min(1).max(200),
  limit: z.coerce.number().int().min(1).max(30).default(10).describe('Hits of each type'),
});

/** Hits in the library by type, the best type first. */
export const librarySearchSchema = z.object({
  groups: z.array(z.object({ type: z.enum(mediaTypes), items: z.array(mediaCardSchema) })),
  ...ageShape,
});

export type LibrarySearch = z.infer<typeof librarySearchSchema>;
