import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { type CardPage, listPage, type Page } from './list-page.ts';
import { trimmedWithSummary } from './metadata.ts';
import type { Read } from './read.ts';

/** The seasons of a series, the episodes of a season, the albums of an artist, the tracks of an album. */
export const listChildren = (
  context: MediaServerContext,
  target: MediaServerTarget,
  { ratingKey, page }: { ratingKey: string; page: Page },
): Promise<Read<CardPage>> =>
  listPage(context, target, {
    path: `/library/metadata/${encodeURIComponent(ratingKey)}/children`,
    query: trimmedWithSummary,
    page,
  });
