import { useMemo, useSyncExternalStore } from 'react';

const never = () => () => {};

/**
 * The query of the present address; `null` while the prerendered page is taken over, so that the
 * first paint of server and browser agree.
 */
export const useSearchParams = (): URLSearchParams | null => {
  const search = useSyncExternalStore(
    never,
    () => window.location.search,
    () => null,
  );
  return useMemo(() => (search === null ? null : new URLSearchParams(search)), [search]);
};
