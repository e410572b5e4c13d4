import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Where somebody stood in a list: a title at the upper edge, and how far it is pushed beyond it. */
export interface Place {
  list: string;
  index: number;
  beyondPx: number;
}

const name = 'medianestPlace';
const restMs = 150;

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Place).list === 'string' &&
  Number.isInteger((value as Place).index) &&
  Number.isFinite((value as Place).beyondPx);

/** The place that this step of the history remembers for a list. */
export const recallPlace = (list: string): Place | null => {
  const place: unknown = (window.history.state as Record<string, unknown> | null)?.[name];
  return isPlace(place) && place.list === list ? place : null;
};

const remember = (place: Place | null) =>
  window.history.replaceState({ ...window.history.state, [name]: place }, '');

interface KeptPlace {
  list: string;
  /** Whether the list is as high as it will be, so that there is something to scroll. */
  ready: boolean;
  /** Null while the list begins below the upper edge of the window. */
  currentPlace(): Omit<Place, 'list'> | null;
  scrollTo(place: Place | null): void;
}

/**
 * Keeps the place in the list with the step of the history, so that coming back from a title, going
 * back over a filter, and a reload lead to where one stood. The browser's own memory is in pixels of
 * a page that is not there yet.
 */
export const useKeptPlace = ({ list, ready, currentPlace, scrollTo }: KeptPlace) => {
  const now = useRef({ list, currentPlace, scrollTo });
  now.current = { list, currentPlace, scrollTo };
  const [restored, setRestored] = useState<string | null>(null);

  useLayoutEffect(() => {
    if (!ready || restored === list) return;
    setRestored(list);
    const place = recallPlace(list);
    if (place !== null || restored !== null) now.current.scrollTo(place);
  }, [list, ready, restored]);

  const keep = useCallback(() => {
    if (restored !== now.current.list) return;
    const place = now.current.currentPlace();
    remember(place && { list: restored, ...place });
  }, [restored]);

  useEffect(() => {
    window.history.scrollRestoration = 'manual';
    return () => {
      window.history.scrollRestoration = 'auto';
    };
  }, []);

  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onScroll = () => {
      clearTimeout(rest);
      rest = setTimeout(keep, restMs);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
      clearTimeout(rest);
    };
  }, [keep]);
  return { keep, isInPlace: !ready || restored === list };
};
