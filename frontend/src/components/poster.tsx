'use client';

import type { imageWidths } from '@medianest/shared';
import { useState } from 'react';

const widths = [160, 320, 640] as const satisfies readonly (typeof imageWidths)[number][];
const defaultWidth = 320;

const imageUrl = (path: string, width: number) =>
  `/api/v1/plex/image?path=${encodeURIComponent(path)}&width=${width}`;

/** Stands in for artwork that is missing or did not come: the title on the wall, lit from below. */
const DrawnPoster = ({ title }: { title: string }) => (
  <span
    aria-hidden
    className="flex size-full flex-col justify-end bg-[radial-gradient(120%_60%_at_50%_112%,color-mix(in_oklch,var(--glow)_55%,transparent),transparent),linear-gradient(var(--wall-side),var(--roof))] p-3.5"
  >
    <span className="line-clamp-4 text-balance font-[740] text-[1.35rem] text-[oklch(0.955_0.012_75)] leading-[1.02] [font-stretch:78%]">
      {title}
    </span>
  </span>
);

interface PosterProps {
  /** As the media server names it; null when there is none. */
  path: string | null;
  title: string;
  /** How wide it stands in the layout, as `sizes` of an image. */
  sizes: string;
  /** When the list around it was answered; artwork that did not come is tried again with a newer one. */
  listedAtMs: number;
}

/** Hung, not stamped: nothing is laid over it. The caption beside it carries the name. */
export const Poster = ({ path, title, sizes, listedAtMs }: PosterProps) => {
  const [failedAtMs, setFailedAtMs] = useState<number | null>(null);
  return (
    <span className="relative block aspect-2/3 overflow-hidden rounded-poster bg-raised shadow-2 transition-[transform,box-shadow] duration-180 after:pointer-events-none after:absolute after:inset-0 after:rounded-[inherit] after:shadow-(--poster-edge) group-hover:-translate-y-1 group-hover:shadow-[0_22px_44px_-14px_color-mix(in_oklch,var(--glow)_42%,transparent),var(--shadow-mid)] group-focus-visible:-translate-y-1">
      {path === null || failedAtMs === listedAtMs ? (
        <DrawnPoster title={title} />
      ) : (
        // biome-ignore lint/performance/noImgElement: the portal's own proxy makes the sizes
        <img
          src={imageUrl(path, defaultWidth)}
          srcSet={widths.map((width) => `${imageUrl(path, width)} ${width}w`).join(', ')}
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
