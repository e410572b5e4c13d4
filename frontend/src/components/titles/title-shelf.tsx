'use client';

import type { TitleCard } from '@medianest/shared';
import { Shelf } from '#components/media/shelf.tsx';
import { TitleTile } from './title-tile.tsx';

const tileSizes = '(min-width: 1101px) 172px, (min-width: 761px) 152px, 128px';

interface TitleShelfProps {
  cards: readonly TitleCard[];
  listedAtMs: number;
}

/** One shelf of titles. */
export const TitleShelf = ({ cards, listedAtMs }: TitleShelfProps) => (
  <Shelf shape="poster">
    {cards.map((card) => (
      <li key={`${card.mediaType}/${card.tmdbId}`} className="min-w-0">
        <TitleTile card={card} sizes={tileSizes} listedAtMs={listedAtMs} />
      </li>
    ))}
  </Shelf>
);
