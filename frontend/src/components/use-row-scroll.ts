import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

interface RowScroll {
  row: RefObject<HTMLUListElement | null>;
  /** Whether there is more to either side. */
  before: boolean;
  after: boolean;
  /** A screenful to the left (-1) or right (1). */
  turn(direction: -1 | 1): void;
}

const screenful = 0.85;
const slackPx = 4;

/** Moves a row for people without a trackpad, and knows when its ends are reached. */
export const useRowScroll = (): RowScroll => {
  const row = useRef<HTMLUListElement>(null);
  const [ends, setEnds] = useState({ before: false, after: false });
  useEffect(() => {
    const list = row.current;
    if (list === null) return;
    const measure = () =>
      setEnds({
        before: list.scrollLeft > slackPx,
        after: list.scrollLeft + list.clientWidth < list.scrollWidth - slackPx,
      });
    measure();
    list.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      list.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);
  const turn = useCallback((direction: -1 | 1) => {
    const list = row.current;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    list?.scrollBy({ left: direction * list.clientWidth * screenful, behavior: calm ? 'instant' : 'smooth' });
  }, []);
  return { row, ...ends, turn };
};
