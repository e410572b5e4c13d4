import * as z from 'zod';
import { looseId, looseList } from '../loose-types.ts';
import type { DeadToken, MediaServerContext, MediaServerTarget } from './call.ts';
import { readContainer } from './container.ts';

const sectionSchema = z.object({ key: looseId, type: z.string(), title: z.string() });

/** A library of the server; "Other Videos" are of type `movie` too (plex.md §3). */
export type Section = z.output<typeof sectionSchema>;

/** The sections that are shared with the owner of the token. */
export const listSections = async (
  context: MediaServerContext,
  target: MediaServerTarget,
): Promise<{ answer: 'sections'; sections: Section[] } | DeadToken> => {
  const shape = { Directory: looseList(sectionSchema) };
  const read = await readContainer(context, target, { path: '/library/sections', shape });
  return read.answer === 'container' ? { answer: 'sections', sections: read.container.Directory } : read;
};
