import type { ImageWidth } from '@medianest/shared';

const widths = [160, 320, 640, 1280] as const satisfies readonly ImageWidth[];

/** Artwork through the portal; `path` as the media server names it. */
export const imageUrl = (path: string, width: ImageWidth = 320): string =>
  `/api/v1/plex/image?path=${encodeURIComponent(path)}&width=${width}`;

/** The same picture in every width, for the browser to choose from. */
export const imageSrcSet = (path: string): string =>
  widths.map((width) => `${imageUrl(path, width)} ${width}w`).join(', ');
