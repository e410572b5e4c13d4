import type { Library } from '@medianest/shared';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { isFiltered, type LibraryView } from './view.ts';

/** How much a view shows, in words: "1,284 films", "111 of 1,284 films", "4 collections". */
export const useCountWords = (library: Library, view: LibraryView, total: number | null): string => {
  const { library: texts } = useTexts();
  const { number } = useFormat();
  if (total === null) return '';
  if (view.shows === 'collections') return texts.count('collection', total, number(total));
  const kind = texts.kindOf(library);
  return isFiltered(view)
    ? texts.countOf(kind, number(total), number(library.count))
    : texts.count(kind, total, number(total));
};
