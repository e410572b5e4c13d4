import type { Library } from '@medianest/shared';
import * as z from 'zod';
import { emptyAsNull, looseId, looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { type DeadToken, type Found, found, readContainer, requireKnown } from './read.ts';

const sectionSchema = z.object({
  key: looseId,
  type: z.string(),
  title: z.string(),
  agent: emptyAsNull,
});

/** A library of the server; photos are left out. */
export type Section = Omit<Library, 'count'>;

const types = ['movie', 'show', 'artist'] as const;

/** Libraries without an agent hold videos, whose pictures are wide (plex.md §3). */
const shapeOf = ({ type, agent }: z.output<typeof sectionSchema>): Section['shape'] => {
  if (type === 'artist') return 'square';
  return agent?.endsWith('.none') ? 'wide' : 'poster';
};

const toSection = (section: z.output<typeof sectionSchema>): Section[] => {
  const type = types.find((known) => known === section.type);
  return type ? [{ id: section.key, title: section.title, type, shape: shapeOf(section) }] : [];
};

/** The film, series and music sections that are shared with the owner of the token. */
export const listSections = async (
  context: MediaServerContext,
  target: MediaServerTarget,
): Promise<Found<Section[]> | DeadToken> => {
  const shape = { Directory: looseList(sectionSchema) };
  const read = requireKnown(await readContainer(context, target, { path: '/library/sections', shape }));
  return read.answer === 'found' ? found(read.value.Directory.flatMap(toSection)) : read;
};
