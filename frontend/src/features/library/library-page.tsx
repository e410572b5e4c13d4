'use client';

import { useMemo } from 'react';
import { PlexFailed } from '#components/plex-failed.tsx';
import { useLibraryFilters } from '#lib/queries/use-library-filters.ts';
import { useLibraryList } from '#lib/queries/use-library-list.ts';
import { NothingShared } from './library-blanks.tsx';
import { LibraryBones } from './library-bones.tsx';
import { LibraryHead } from './library-head.tsx';
import { LibraryRoom } from './library-room.tsx';
import { useLibraryView } from './use-library-view.ts';
import { usePresentLibrary } from './use-present-library.ts';
import { fitView } from './view.ts';

/** Everything that Plex shares with this person, library by library. */
export const LibraryPage = () => {
  const { view, show, correct } = useLibraryView();
  const { data, error, errorUpdatedAt, isFetching, retry } = useLibraryList();
  const library = usePresentLibrary({ libraries: data?.items, view, correct });
  const genres = useLibraryFilters(library?.id).data?.genres;
  const fitted = useMemo(() => library && fitView(view, library, genres), [view, library, genres]);

  if (data === undefined) {
    if (error === null) return <LibraryBones />;
    return (
      <>
        <LibraryHead />
        <PlexFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />
      </>
    );
  }
  if (library === undefined || fitted === undefined) {
    return (
      <>
        <LibraryHead />
        <NothingShared />
      </>
    );
  }
  const isOld = data.stale || error !== null;
  return (
    <LibraryRoom
      libraries={data.items}
      library={library}
      view={fitted}
      show={show}
      staleAsOf={isOld ? data.asOf : null}
    />
  );
};
