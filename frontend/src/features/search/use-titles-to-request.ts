import { withoutLibraryHits } from '@medianest/shared/merge-search';
import { useLibrarySearch } from '#lib/queries/use-library-search.ts';
import { useTitleSearch } from '#lib/queries/use-title-search.ts';
import { useIsSlow } from './use-is-slow.ts';

/** What can be asked for under a text: a title that the library shows already is not shown twice. */
export const useTitlesToRequest = (text: string) => {
  const search = useTitleSearch(text);
  const library = useLibrarySearch(text);
  const { data, error, isFormer } = search;
  const hits = library.isFormer ? null : (library.data ?? null);
  const outcome = data?.outcome ?? (error === null ? null : 'failed');
  const isWaiting = (data === undefined && error === null) || isFormer;
  return {
    ...search,
    outcome: isFormer ? null : outcome,
    found: data?.titles ?? null,
    titles: withoutLibraryHits(data?.titles ?? null, hits),
    isWaiting,
    isSlow: useIsSlow(isWaiting),
  };
};
