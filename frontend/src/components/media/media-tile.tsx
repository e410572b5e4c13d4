import type { MediaCard } from '@medianest/shared';
import Link from 'next/link';
import { Caption } from './caption.tsx';
import { Picture } from './picture.tsx';
import { placeOf } from './place-of.ts';
import { pictureOf, type Shape, shapeOf } from './shape.ts';

export interface MediaTileProps {
  card: MediaCard;
  /** That of the shelf; by default that of the card's kind. */
  shape?: Shape | undefined;
  /** How wide it stands in the layout, as `sizes` of an image. */
  sizes: string;
  /** When the list around it was answered. */
  listedAtMs: number;
  /** The small print, where it is not the usual one. */
  credits?: string | undefined;
  /** Waits with the artwork, while the page flies past it. */
  held?: boolean | undefined;
  tabIndex?: number | undefined;
}

/**
 * Something of the library on a shelf: picture and caption, leading to its page.
 *
 * Its page is not fetched before somebody wants it: a screen of tiles would be dozens of requests.
 */
export const MediaTile = ({
  card,
  shape = shapeOf(card),
  sizes,
  listedAtMs,
  credits,
  held,
  tabIndex,
}: MediaTileProps) => (
  <Link href={placeOf(card)} prefetch={false} tabIndex={tabIndex} className="group relative block min-w-0">
    <Picture
      path={pictureOf(card, shape)}
      title={card.title}
      shape={shape}
      sizes={sizes}
      listedAtMs={listedAtMs}
      held={held}
    />
    <span className="mt-3 block">
      <Caption card={card} credits={credits} />
    </span>
  </Link>
);
