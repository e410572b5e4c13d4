import { AppError } from '../../kernel/errors.ts';
import type { BinaryAnswer } from '../../platform/http/contract/handlers.ts';
import {
  createPictureShelf,
  type PictureMaker,
  type PictureStore,
  pictureTypeOf,
} from '../../platform/pictures/index.ts';
import type { Pictures } from './ports.ts';

/** Channels change the pictures of their videos now and then. */
const maxAgeMs = 7 * 24 * 60 * 60_000;

const notFound = () => new AppError('not-found', 'not_found', 'There is no such picture.');
const mayPass = (error: unknown) => error instanceof AppError && error.code.startsWith('upstream.');

/** Pictures of videos; browsers never ask YouTube themselves. */
export const createThumbnails = (parts: {
  pictures: Pictures;
  store: PictureStore;
  converter: PictureMaker;
  now: () => number;
}) => {
  const shelf = createPictureShelf({ ...parts, notFound, mayPass });

  /** @throws AppError `not_found`, `upstream.*` */
  return async (wanted: { path: string; width: number; takesWebp: boolean }): Promise<BinaryAnswer> => {
    const { path, width, takesWebp } = wanted;
    const form = takesWebp ? 'webp' : 'plain';
    const fetch = () => parts.pictures.fetch(path.slice(1));
    const key = JSON.stringify(['youtube', path, width, form]);
    const { bytes, digest } = await shelf.find({ key, width, form, maxAgeMs, fetch });
    return {
      contentType: pictureTypeOf(bytes) ?? 'application/octet-stream',
      bytes,
      cacheControl: 'private, max-age=86400',
      etag: `"${digest}"`,
      vary: 'Accept',
    };
  };
};
