import * as z from 'zod';
import { downloads } from './downloads.ts';
import { optionalId } from './loose.ts';
import { availability } from './vocabulary.ts';

/** The media server's number of the item that has the title. */
const ratingKey = z
  .string()
  .regex(/^\d{1,12}$/)
  .nullish()
  .catch(null)
  .transform((key) => key ?? null);

/** What Overseerr keeps of a title, wherever it comes along. */
export const mediaInfoShape = {
  /** What problems are reported about; not the id of TMDB. */
  id: optionalId,
  status: availability,
  status4k: availability,
  downloadStatus: downloads,
  downloadStatus4k: downloads,
  ratingKey,
  ratingKey4k: ratingKey,
};

const emptyMediaInfo = {
  id: null,
  status: 'unknown',
  status4k: 'unknown',
  downloadStatus: null,
  downloadStatus4k: null,
  ratingKey: null,
  ratingKey4k: null,
} as const;

/** Absent for what nobody asked for and the library does not have. */
export const mediaInfo = z
  .object(mediaInfoShape)
  .nullish()
  .catch(null)
  .transform((info) => info ?? emptyMediaInfo);

/** The item of the media server; of what is there in 4K alone, that one. */
export const libraryItemOf = (info: { ratingKey: string | null; ratingKey4k: string | null }) =>
  info.ratingKey ?? info.ratingKey4k;
