'use client';

import type { DiscoverList } from '#lib/queries/use-discover.ts';
import { DiscoverRow } from './discover-row.tsx';
import { GenreRow } from './genre-row.tsx';

const lists: readonly DiscoverList[] = ['trending', 'movies', 'series', 'upcoming-movies', 'upcoming-series'];

/** What hangs here while nothing is searched. */
export const DiscoverRows = () => (
  <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-14 rail:mt-9">
    {lists.map((list) => (
      <DiscoverRow key={list} list={list} first={list === 'trending'} />
    ))}
    <GenreRow />
  </div>
);
