import type { ImageWidth } from '@medianest/shared';
import { AppError } from '../../../kernel/errors.ts';
import type { BinaryAnswer } from '../../../platform/http/contract/handlers.ts';
import {
  createPictureShelf,
  type PictureMaker,
  type PictureStore,
  pictureTypeOf,
} from '../../../platform/pictures/index.ts';
import type { Catalogues } from '../ports.ts';
import { notConnected } from '../requests/refusals.ts';

/** A picture never changes at its path: TMDB gives a new one a new path. */
const maxAgeMs = Number.POSITIVE_INFINITY;

const notFound = () => new AppError('not-found', 'not_found', 'There is no such picture.');

const mayPass = (error: unknown) => error instanceof AppError && error.code.startsWith('upstream.');

/** Posters and backdrops of titles, fetched through Overseerr, which everybody here may see. */
export const createTitlePictures = (parts: {
  catalogues: Catalogues;
  store: PictureStore;
  converter: PictureMaker;
  now: () => number;
}) => {
  const { catalogues } = parts;
  const shelf = createPictureShelf({ ...parts, notFound, mayPass });

  /** @throws AppError `not_found`, `service.not_connected`, `upstream.*` */
  return async (picture: { path: string; width: ImageWidth; takesWebp: boolean }): Promise<BinaryAnswer> => {
    const { path, width, takesWebp } = picture;
    const form = takesWebp ? 'webp' : 'plain';
    const fetch = async () => {
      const catalogue = await catalogues.find();
      if (!catalogue) throw notConnected();
      return catalogue.fetchPicture(path, width);
    };
    const key = JSON.stringify(['title', path, width, form]);
    const { bytes, digest } = await shelf.find({ key, width, form, maxAgeMs, fetch });
    return {
      contentType: pictureTypeOf(bytes) ?? 'application/octet-stream',
      bytes,
      cacheControl: 'private, max-age=31536000, immutable',
      etag: `"${digest}"`,
      vary: 'Accept',
    };
  };
};
