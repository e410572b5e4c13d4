import { useCallback, useMemo } from 'react';
import { useAddressQuery } from '#lib/use-address-query.ts';
import { type LibraryView, readView, usualOrder, writeView } from './view.ts';

/** The address of a view, to be shared or opened in another tab. */
export const addressOf = (view: LibraryView): string => {
  const query = writeView(view).toString();
  return query === '' ? '/library/' : `/library/?${query}`;
};

/** A change of the view; another sort begins in its usual order. */
export const changeView = (view: LibraryView, change: Partial<LibraryView>): LibraryView => ({
  ...view,
  ...(change.sort !== undefined && { order: usualOrder(change.sort) }),
  ...change,
});

/** What the address says, and the steps from there. */
export const useLibraryView = () => {
  const { query, go } = useAddressQuery();
  const text = query.toString();
  const view = useMemo(() => readView(new URLSearchParams(text)), [text]);
  const show = useCallback((next: LibraryView) => go(writeView(next), 'push'), [go]);
  const correct = useCallback((next: LibraryView) => go(writeView(next), 'replace'), [go]);
  return { view, show, correct };
};
