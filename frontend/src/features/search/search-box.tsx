'use client';

import { Search } from 'lucide-react';
import Link from 'next/link';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { searchPath } from './search-address.ts';
import { SearchField } from './search-field.tsx';
import { useSearchBox } from './use-search-box.ts';

/**
 * One box on every page; phones show a door to it. It stays the same element on the way to the
 * search page, so that nobody loses the cursor in the middle of a word; there it grows.
 */
export const SearchBox = () => {
  const { search } = useTexts();
  const state = useSearchBox();
  return (
    <>
      <SearchField {...state} />
      <Link
        href={searchPath}
        aria-label={search.label}
        onClick={(event) => {
          event.preventDefault();
          state.open();
        }}
        className="grid size-11 flex-none place-items-center rounded-full text-text-2 hover:bg-surface hover:text-text group-has-data-scene/house:bg-bg/88 group-has-data-scene/house:backdrop-blur-lg rail:hidden"
      >
        <Icon of={Search} size="large" />
      </Link>
    </>
  );
};
