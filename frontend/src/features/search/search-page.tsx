'use client';

import { useSearchParams } from 'next/navigation';
import { SmallHouse } from '#components/house/small-house.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { LibraryHits, LibraryState } from './library-source.tsx';
import { moveAmongHits } from './move-among-hits.ts';
import { searchTextOf } from './search-address.ts';

/** Where the search looks. Each source answers, is late or fails on its own. */
const sources = [{ name: 'library', State: LibraryState, Hits: LibraryHits }];

const Start = () => {
  const { search } = useTexts();
  return (
    <Blank drawing={<SmallHouse />} title={search.startTitle}>
      {search.startDetail}
    </Blank>
  );
};

/** What the text in the box finds. The box itself stands in the top bar (`SearchBox`). */
export const SearchPage = () => {
  const { search } = useTexts();
  const text = searchTextOf(useSearchParams());
  return (
    <>
      <h1 className="sr-only">{search.title}</h1>
      <div role="status" className="flex flex-wrap gap-x-5.5 gap-y-1.5 pt-1 pl-1 text-small rail:pt-0">
        {text !== '' && sources.map(({ name, State }) => <State key={name} text={text} />)}
      </div>
      {text === '' ? (
        <Start />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the links inside act; their arrows end here
        <div onKeyDown={moveAmongHits} className="mt-9 grid gap-14">
          {sources.map(({ name, Hits }) => (
            <Hits key={name} text={text} />
          ))}
        </div>
      )}
    </>
  );
};
