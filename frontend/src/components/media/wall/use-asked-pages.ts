import { useCallback, useEffect, useMemo, useState } from 'react';
import { pageOf, pagesOf } from '#lib/queries/page-source.ts';
import { recallPlace } from './use-kept-place.ts';

const settleMs = 100;

/** Begins where somebody stood in this list before, else at its top. */
const firstPages = (list: string) => String(pageOf(recallPlace(list)?.index ?? 0));

/** Which pages of a list are asked for; another list begins anew. */
export const useAskedPages = (list: string) => {
  const [asked, setAsked] = useState(() => ({ list, pages: firstPages(list) }));
  const current = asked.list === list ? asked : { list, pages: firstPages(list) };
  if (current !== asked) setAsked(current);
  const ask = useCallback((pages: string) => setAsked({ list, pages }), [list]);
  const pages = useMemo(() => current.pages.split(',').map(Number), [current.pages]);
  return { pages, ask };
};

interface Looking {
  /** Places in view, and some beyond; null before anything is drawn. */
  near: { first: number; last: number } | null;
  flying: boolean;
  ask(pages: string): void;
}

/** Asks for what is in view once the view rests for a moment. What is flown past is never asked for. */
export const useAskWhereItSettles = ({ near, flying, ask }: Looking) => {
  const pages = near === null ? null : pagesOf(near).join();
  useEffect(() => {
    if (flying || pages === null) return;
    const timer = setTimeout(() => ask(pages), settleMs);
    return () => clearTimeout(timer);
  }, [pages, flying, ask]);
};
