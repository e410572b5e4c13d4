import type { ImageWidth } from '@medianest/shared';

const widths = [160, 320, 640, 1280] as const satisfies readonly ImageWidth[];

/** Who keeps a picture: the media server, or Overseerr for titles that may not be here. */
export type ImageSource = 'plex' | 'media';

/** Artwork through the portal; `path` as its source names it. */
export const imageUrl = (path: string, width: ImageWidth = 320, from: ImageSource = 'plex'): string =>
  `/api/v1/${from}/image?path=${encodeURIComponent(path)}&width=${width}`;

/** The same picture in every width, for the browser to choose from. */
export const imageSrcSet = (path: string, from: ImageSource = 'plex'): string =>
  widths.map((width) => `${imageUrl(path, width, from)} ${width}w`).join(', ');
