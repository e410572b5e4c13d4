import { hash } from 'node:crypto';
import type { ImageWidth, MediaCard } from '@medianest/shared';
import type { BinaryAnswer } from '../../../platform/http/contract/handlers.ts';
import {
  createPictureShelf,
  type PictureBox,
  type PictureForm,
  type PictureMaker,
  type PictureStore,
  pictureTypeOf,
} from '../../../platform/pictures/index.ts';
import { notFound } from '../library-reader.ts';
import type { OwnEyes } from '../own-eyes.ts';
import type { ServerChoice } from '../ports.ts';
import type { Sight, SightOf } from '../sight.ts';
import { isSameForAll, isStamped, ownerOf } from './picture-path.ts';
import { createSeenItems } from './seen-items.ts';

/** What pictures stand on. */
export type PictureTools = {
  store: PictureStore;
  converter: PictureMaker;
  /** Whether the media server may be asked for a picture at this path. */
  isArtworkPath: (path: string) => boolean;
};

type Parts = PictureTools & {
  server: ServerChoice;
  sightOf: SightOf;
  ownEyes: OwnEyes;
  /** Whether a failure may pass, so that what is known goes on meanwhile. */
  mayPass: (error: unknown) => boolean;
  now: () => number;
};

export type ImageRequest = {
  userId: string;
  path: string;
  width: ImageWidth;
  /** Whether the browser takes WebP. */
  takesWebp: boolean;
};

const hourMs = 3_600_000;

/** Everything that tells one stored picture from another. */
const keyOf = (options: {
  machineIdentifier: string;
  sight: Sight;
  path: string;
  width: ImageWidth;
  form: PictureForm;
}) => {
  const { machineIdentifier, sight, path, width, form } = options;
  const eyes = isSameForAll(path) ? 'all' : hash('sha256', sight.key, 'base64url');
  return JSON.stringify([machineIdentifier, eyes, path, width, form]);
};

/** Artwork as one person sees it, from the disk where it has been before. */
export const createImages = (parts: Parts) => {
  const { server, sightOf, ownEyes, isArtworkPath } = parts;
  const seenItems = createSeenItems(parts);
  const pictures = createPictureShelf({ ...parts, notFound });

  return {
    /** @throws AppError `not_found` for what is not there, not shared, or no picture at all */
    async find({ userId, path, width, takesWebp }: ImageRequest): Promise<BinaryAnswer> {
      if (!isArtworkPath(path)) throw notFound();
      const sight = await sightOf(userId);
      const owner = ownerOf(path);
      if (owner) await seenItems.require({ userId, sight, owner });
      const form = takesWebp ? 'webp' : 'plain';
      const machineIdentifier = (await server.find())?.machineIdentifier ?? '';
      const key = keyOf({ machineIdentifier, sight, path, width, form });
      const fetch = async ({ height }: PictureBox) => {
        const fetched = await ownEyes(userId, ({ media }) => media.getImage({ path, width, height }));
        return fetched.answer === 'image' ? fetched.bytes : null;
      };
      const isFinal = isStamped(path);
      const maxAgeMs = isFinal ? Number.POSITIVE_INFINITY : hourMs;
      const { bytes, digest } = await pictures.find({ key, width, form, maxAgeMs, fetch });
      return {
        contentType: pictureTypeOf(bytes) ?? 'application/octet-stream',
        bytes,
        cacheControl: isFinal ? 'private, max-age=31536000, immutable' : 'private, max-age=3600',
        etag: `"${digest}"`,
        vary: 'Accept',
      };
    },
    /** Pictures of what a person has just been shown need no question. */
    noteSeen: (sight: Sight, cards: readonly MediaCard[]) => seenItems.note(sight, cards),
  };
};

export type Images = ReturnType<typeof createImages>;
