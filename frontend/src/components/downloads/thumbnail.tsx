'use client';

import { cx } from 'class-variance-authority';
import { useState } from 'react';
import { DrawnPicture } from '#components/media/drawn-picture.tsx';

const widths = [160, 320, 640] as const;

const thumbnailUrl = (path: string, width: (typeof widths)[number]) =>
  `/api/v1/youtube/thumbnail?path=${encodeURIComponent(path)}&width=${width}`;

interface ThumbnailProps {
  /** As the portal names it; null when there is none. */
  path: string | null;
  /** Written on the stand-in; the words beside the picture carry the name. */
  title: string;
  /** How wide it stands in the layout, as `sizes` of an image. */
  sizes: string;
  className?: string;
}

/** The picture of a video; drawn when there is none, or it does not come. */
export const Thumbnail = ({ path, title, sizes, className }: ThumbnailProps) => {
  const [failedPath, setFailedPath] = useState<string | null>(null);
  return (
    <span
      className={cx(
        'relative block aspect-video flex-none overflow-hidden rounded-poster bg-raised after:pointer-events-none after:absolute after:inset-0 after:rounded-[inherit] after:shadow-(--poster-edge)',
        className,
      )}
    >
      {path === null || path === failedPath ? (
        <DrawnPicture title={title} lines={2} />
      ) : (
        // biome-ignore lint/performance/noImgElement: the portal makes the sizes
        <img
          src={thumbnailUrl(path, 320)}
          srcSet={widths.map((width) => `${thumbnailUrl(path, width)} ${width}w`).join(', ')}
          sizes={sizes}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setFailedPath(path)}
          className="size-full object-cover"
        />
      )}
    </span>
  );
};
