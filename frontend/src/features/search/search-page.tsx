'use client';

import { useSearchParams } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTexts } from '#lib/texts/texts.tsx';
import { LibraryHits, LibraryState } from './library-source.tsx';
import { moveAmongHits } from './move-among-hits.ts';
import { isYoutubeAddress, searchTextOf } from './search-address.ts';
import { TitlesFound, TitlesState } from './titles-source.tsx';
import { YoutubeFound, YoutubeState } from './youtube-source.tsx';

/** Where a text is looked for. Each source answers, is late or fails on its own. */
const sources = [
  { name: 'library', State: LibraryState, Hits: LibraryHits },
  { name: 'titles', State: TitlesState, Hits: TitlesFound },
];

const ofAddresses = [{ name: 'youtube', State: YoutubeState, Hits: YoutubeFound }];

/** What the text in the box finds, and what hangs here without one. The box stands in the top bar (`SearchBox`). */
export const SearchPage = ({ start }: { start: ReactNode }) => {
  const { discover } = useTexts();
  const text = searchTextOf(useSearchParams());
  const asked = text === '' ? [] : isYoutubeAddress(text) ? ofAddresses : sources;
  return (
    <>
      <h1 className="sr-only">{discover.title}</h1>
      <div role="status" className="flex flex-wrap gap-x-5.5 gap-y-1.5 pt-1 pl-1 text-small rail:pt-0">
        {asked.map(({ name, State }) => (
          <State key={name} text={text} />
        ))}
      </div>
      {text === '' ? (
        start
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the links inside act; their arrows end here
        <div onKeyDown={moveAmongHits} className="mt-9 grid grid-cols-[minmax(0,1fr)] gap-14">
          {asked.map(({ name, Hits }) => (
            <Hits key={name} text={text} />
          ))}
        </div>
      )}
    </>
  );
};
