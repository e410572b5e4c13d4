import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useState } from 'react';

interface AddressQuery {
  query: URLSearchParams;
  /** Takes a step in the history (`push`), or corrects the present one. */
  go(query: URLSearchParams, step: 'push' | 'replace'): void;
}

const here = () => window.location.search;

/**
 * The query of the address as it is now: it follows links, this part's own steps, and the way back
 * and forward. The router tells of its own moves; the address itself is what is believed.
 */
export const useAddressQuery = (): AddressQuery => {
  const routed = useSearchParams()?.toString();
  const [search, setSearch] = useState(() => routed ?? here());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a move of the router is a reason to look again
  useEffect(() => setSearch(here()), [routed]);
  useEffect(() => {
    const look = () => setSearch(here());
    window.addEventListener('popstate', look);
    return () => window.removeEventListener('popstate', look);
  }, []);

  const go = useCallback((query: URLSearchParams, step: 'push' | 'replace') => {
    const text = query.toString();
    const address = `${window.location.pathname}${text === '' ? '' : `?${text}`}`;
    if (step === 'push') window.history.pushState(null, '', address);
    else window.history.replaceState(window.history.state, '', address);
    setSearch(here());
  }, []);
  return { query: new URLSearchParams(search), go };
};
