import type { Library } from '@medianest/shared';
import { PlexFailed } from '#components/plex-failed.tsx';
import { LayoutSwitch } from './layout-switch.tsx';
import { EmptyLibrary, GoneLibrary, NoCollections, NoMatch } from './library-blanks.tsx';
import { LibraryHead } from './library-head.tsx';
import { LibraryTabs } from './library-tabs.tsx';
import { LibraryToolbar } from './library-toolbar.tsx';
import { LibraryWall } from './library-wall.tsx';
import { useCountWords } from './use-count-words.ts';
import { useFindGone } from './use-find-gone.ts';
import { useLayoutChoice } from './use-layout-choice.ts';
import { useLibraryShelf } from './use-library-shelf.ts';
import { isFiltered, type LibraryView, withoutFilters } from './view.ts';

interface LibraryRoomProps {
  libraries: readonly Library[];
  library: Library;
  view: LibraryView;
  show: (view: LibraryView) => void;
  /** When the list of libraries could not be asked again. */
  staleAsOf: string | null;
}

interface ContentProps extends Omit<LibraryRoomProps, 'staleAsOf'> {
  shelf: ReturnType<typeof useLibraryShelf>;
}

const Content = ({ libraries, library, view, show, shelf: { wall, stops } }: ContentProps) => {
  const { failure, total, isGone } = wall.pages;
  if (isGone) {
    const other = libraries.find(({ id }) => id !== library.id);
    return (
      <GoneLibrary
        other={other}
        onOpenOther={() => other && show({ ...view, ...withoutFilters, library: other.id })}
      />
    );
  }
  if (failure !== null) {
    const { error, atMs, retrying, retry } = failure;
    return <PlexFailed error={error} atMs={atMs} onRetry={retry} retrying={retrying} />;
  }
  if (total !== 0) return <LibraryWall library={library} wall={wall} stops={stops} />;
  if (view.shows === 'collections') return <NoCollections />;
  if (isFiltered(view)) return <NoMatch onClear={() => show({ ...view, ...withoutFilters })} />;
  return <EmptyLibrary title={library.title} />;
};

/** One library, with the doors to the others. */
export const LibraryRoom = ({ staleAsOf, ...room }: LibraryRoomProps) => {
  const { libraries, library, view, show } = room;
  const { layout, choose } = useLayoutChoice();
  const shelf = useLibraryShelf({ library, view, layout });
  const { total, isGone, staleAsOf: pagesAsOf } = shelf.wall.pages;
  useFindGone(isGone);
  const count = useCountWords(library, view, total);
  return (
    <>
      <LibraryHead count={isGone ? '' : count} staleAsOf={pagesAsOf ?? staleAsOf}>
        <LayoutSwitch layout={layout} choose={choose} />
      </LibraryHead>
      <LibraryTabs libraries={libraries} view={view} show={show} />
      <div className="mt-3">
        <LibraryToolbar library={library} view={view} show={show} />
      </div>
      <Content {...room} shelf={shelf} />
    </>
  );
};
