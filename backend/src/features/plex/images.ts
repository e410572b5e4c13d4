import type { ImageWidth } from '@medianest/shared';
import { notFound } from './library-reader.ts';
import type { OwnEyes } from './own-eyes.ts';
import type { Picture } from './ports.ts';

/** Artwork as one person sees it. */
export const createImages = ({ ownEyes }: { ownEyes: OwnEyes }) => ({
  /** @throws AppError `not_found` for what is not there, not shared, or no picture at all */
  async find(query: { userId: string; path: string; width: ImageWidth }): Promise<Picture> {
    const { userId, path, width } = query;
    const seen = await ownEyes(userId, ({ media }) =>
      media.getImage({ path, width, height: Math.round(width * 1.5) }),
    );
    if (seen.answer === 'not-found') throw notFound();
    return { contentType: seen.contentType, bytes: seen.bytes };
  },
});

export type Images = ReturnType<typeof createImages>;
