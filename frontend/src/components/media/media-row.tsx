'use client';

import type { MediaCard } from '@medianest/shared';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useRowScroll } from '#components/use-row-scroll.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { MediaTile } from './media-tile.tsx';
import { rowStyles } from './row-styles.ts';

const tileSizes = '(min-width: 1101px) 172px, (min-width: 761px) 152px, 128px';

const TurnButtons = ({
  before,
  after,
  turn,
}: Pick<ReturnType<typeof useRowScroll>, 'before' | 'after' | 'turn'>) => {
  const { media } = useTexts();
  if (!before && !after) return null;
  return (
    <div className="absolute -top-13.5 right-0 hidden gap-1 rail:flex">
      <IconButton label={media.earlier} disabled={!before} onClick={() => turn(-1)}>
        <Icon of={ChevronLeft} />
      </IconButton>
      <IconButton label={media.further} disabled={!after} onClick={() => turn(1)}>
        <Icon of={ChevronRight} />
      </IconButton>
    </div>
  );
};

interface MediaRowProps {
  cards: readonly MediaCard[];
  /** When the list was answered. */
  listedAtMs: number;
  /** The small print, where it is not the usual one. */
  creditsOf?: (card: MediaCard) => string;
}

/** One shelf, read to the right. Its turn buttons stand at the height of the heading above it. */
export const MediaRow = ({ cards, listedAtMs, creditsOf }: MediaRowProps) => {
  const { row, ...scroll } = useRowScroll();
  return (
    <div className="relative">
      <TurnButtons {...scroll} />
      <ul ref={row} className={rowStyles}>
        {cards.map((card) => (
          <li key={card.ratingKey} className="min-w-0">
            <MediaTile
              card={card}
              shape="poster"
              sizes={tileSizes}
              listedAtMs={listedAtMs}
              credits={creditsOf?.(card)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
};
