import * as z from 'zod';
import { looseId, looseInt, looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import type { Page } from './list-page.ts';
import { trimmed, typeNumbers } from './metadata.ts';
import { mapFound, type Read, readContainer } from './read.ts';

const folderSchema = z.object({
  key: looseId,
  type: z.string(),
  Location: looseList(z.object({ path: z.string() })),
});

/** A section and the folders that it shows, as the server sees them. */
export type SectionFolders = { id: string; type: string; folders: string[] };

export const listSectionFolders = async (
  context: MediaServerContext,
  target: MediaServerTarget,
): Promise<Read<SectionFolders[]>> => {
  const shape = { Directory: looseList(folderSchema) };
  const read = await readContainer(context, target, { path: '/library/sections', shape });
  return mapFound(read, ({ Directory }) =>
    Directory.map(({ key, type, Location }) => ({
      id: key,
      type,
      folders: Location.map(({ path }) => path),
    })),
  );
};

const partSchema = z.object({ file: z.string().nullish() });
const fileSchema = z.object({
  ratingKey: looseId,
  Media: looseList(z.object({ Part: looseList(partSchema) })),
});

export type SectionFile = { ratingKey: string; file: string };

/** Files of a section of films, the latest first: there is no filter by path (plex.md §2, "Finding new items"). */
export const listSectionFiles = async (
  context: MediaServerContext,
  target: MediaServerTarget,
  { sectionId, page }: { sectionId: string; page: Page },
): Promise<Read<{ files: SectionFile[]; total: number }>> => {
  const read = await readContainer(context, target, {
    path: `/library/sections/${encodeURIComponent(sectionId)}/all`,
    query: {
      type: typeNumbers.movie,
      sort: 'addedAt:desc',
      excludeElements: trimmed.excludeElements.replace('Media,', ''),
      excludeFields: trimmed.excludeFields,
    },
    page,
    shape: { Metadata: looseList(fileSchema), totalSize: looseInt },
  });
  return mapFound(read, ({ Metadata, totalSize }) => ({
    files: Metadata.flatMap(({ ratingKey, Media }) =>
      Media.flatMap(({ Part }) => Part.flatMap(({ file }) => (file ? [{ ratingKey, file }] : []))),
    ),
    total: totalSize ?? page.start + Metadata.length,
  }));
};
