import { thumbnailHost } from '../proxy/hosts.ts';

export const thumbnailSizes = {
  'mqdefault.jpg': { width: 320, height: 180 },
  'hqdefault.jpg': { width: 480, height: 360 },
  'maxresdefault.jpg': { width: 1280, height: 720 },
} as const;

/** The addresses of a video's pictures, the largest last. */
export const thumbnailsOf = (id: string) => ({
  thumbnails: Object.entries(thumbnailSizes).map(([file, size]) => ({
    url: `https://${thumbnailHost}/vi/${id}/${file}`,
    ...size,
  })),
});
