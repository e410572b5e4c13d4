import { useEffect, useState } from 'react';

/**
 * The query of the address at which this part of the page appeared; `null` in its first paint.
 *
 * It is read only after that paint: the router draws a page before it changes the address, and a
 * prerendered page is the same for every query.
 */
export const useSearchParams = (): URLSearchParams | null => {
  const [params, setParams] = useState<URLSearchParams | null>(null);
  useEffect(() => setParams(new URLSearchParams(window.location.search)), []);
  return params;
};
