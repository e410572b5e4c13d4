'use client';

import type { MediaCard } from '@medianest/shared';
import { MediaTile } from './media-tile.tsx';
import { Shelf } from './shelf.tsx';

const tileSizes = '(min-width: 1101px) 172px, (min-width: 761px) 152px, 128px';

interface MediaRowProps {
  cards: readonly MediaCard[];
  /** When the list was answered. */
  listedAtMs: number;
  /** The small print, where it is not the usual one. */
  creditsOf?: (card: MediaCard) => string;
}

/** One shelf of posters. */
export const MediaRow = ({ cards, listedAtMs, creditsOf }: MediaRowProps) => (
  <Shelf shape="poster">
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
  </Shelf>
);
