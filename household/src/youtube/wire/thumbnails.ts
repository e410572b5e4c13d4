import { thumbnailHost } from '../proxy/hosts.ts';

export const thumbnailSizes = {
  'mqdefault.jpg': { width: 320, height: 180 },
  'hqdefault.jpg': { width: 480, height: 360 },
  'maxresdefault.jpg': { width: 1280, height: 720 },
} as const;

type ThumbnailFile = keyof typeof thumbnailSizes;

const sizesOfPlayer: readonly ThumbnailFile[] = ['mqdefault.jpg', 'hqdefault.jpg', 'maxresdefault.jpg'];

/** The addresses of a video's pictures, the largest last. */
export const thumbnailsOf = (id: string, files = sizesOfPlayer) => ({
  thumbnails: files.map((file) => ({
    url: `https://${thumbnailHost}/vi/${id}/${file}`,
    ...thumbnailSizes[file],
  })),
});

/** In lists there is one of them. */
export const thumbnailOf = (id: string) => thumbnailsOf(id, ['hqdefault.jpg']);
