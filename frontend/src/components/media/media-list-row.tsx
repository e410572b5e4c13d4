import { cx } from 'class-variance-authority';
import Link from 'next/link';
import { Caption } from './caption.tsx';
import type { MediaTileProps } from './media-tile.tsx';
import { Picture } from './picture.tsx';
import { placeOf } from './place-of.ts';
import { pictureOf, type Shape, shapeOf } from './shape.ts';

/** All stand in the same height. */
const pictureWidths: Record<Shape, string> = { poster: 'w-11', square: 'w-16', wide: 'w-28' };

/** The same as a tile, lying: a line of a list, 5.5 rem high. */
export const MediaListRow = ({
  card,
  shape = shapeOf(card),
  listedAtMs,
  credits,
  held,
  tabIndex,
}: Omit<MediaTileProps, 'sizes'>) => (
  <Link
    href={placeOf(card)}
    prefetch={false}
    tabIndex={tabIndex}
    className="group flex h-22 min-w-0 items-center gap-4 border-line border-b hover:bg-surface/60"
  >
    <Picture
      path={pictureOf(card, shape)}
      title={card.title}
      shape={shape}
      sizes={shape === 'wide' ? '112px' : '64px'}
      listedAtMs={listedAtMs}
      className={cx('flex-none', pictureWidths[shape])}
      held={held}
    />
    <span className="min-w-0 flex-1">
      <Caption card={card} credits={credits} wraps />
    </span>
  </Link>
);
