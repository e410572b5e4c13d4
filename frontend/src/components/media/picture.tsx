'use client';

import { cx } from 'class-variance-authority';
import { useState } from 'react';
import { DrawnPicture } from './drawn-picture.tsx';
import { type ImageSource, imageSrcSet, imageUrl } from './image-url.ts';
import { aspects, type Shape } from './shape.ts';

interface PictureProps {
  /** As its source names it; null when there is none. */
  path: string | null;
  from?: ImageSource | undefined;
  /** Written on the stand-in; the caption beside the picture carries the name. */
  title: string;
  shape?: Shape;
  /** How wide it stands in the layout, as `sizes` of an image. */
  sizes: string;
  /** When the list around it was answered; artwork that did not come is tried again with a newer one. */
  listedAtMs: number;
  /** Waits with the artwork, while the page flies past it. What has come stays. */
  held?: boolean | undefined;
  className?: string | undefined;
}

/** Hung, not stamped: nothing is laid over it. Lifts with the `group` that it stands in. */
export const Picture = ({
  path,
  from = 'plex',
  title,
  shape = 'poster',
  sizes,
  listedAtMs,
  held = false,
  className,
}: PictureProps) => {
  const [failedAtMs, setFailedAtMs] = useState<number | null>(null);
  const [begun, setBegun] = useState(!held);
  if (!held && !begun) setBegun(true);
  const missing = path === null || failedAtMs === listedAtMs;
  return (
    <span
      className={cx(
        'relative block overflow-hidden rounded-poster bg-raised shadow-2 transition-[transform,box-shadow] duration-180 after:pointer-events-none after:absolute after:inset-0 after:rounded-[inherit] after:shadow-(--poster-edge) group-hover:-translate-y-1 group-hover:shadow-[0_22px_44px_-14px_color-mix(in_oklch,var(--glow)_42%,transparent),var(--shadow-mid)] group-focus-visible:-translate-y-1',
        aspects[shape],
        className,
      )}
    >
      {missing && <DrawnPicture title={title} />}
      {!missing && begun && (
        // biome-ignore lint/performance/noImgElement: the portal's own proxy makes the sizes
        <img
          src={imageUrl(path, 320, from)}
          srcSet={imageSrcSet(path, from)}
          sizes={sizes}
          alt=""
          loading="lazy"
          decoding="async"
          onError={() => setFailedAtMs(listedAtMs)}
          className="size-full object-cover"
        />
      )}
    </span>
  );
};
