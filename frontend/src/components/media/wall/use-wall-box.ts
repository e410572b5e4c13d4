import { useLayoutEffect, useState } from 'react';

export interface WallBox {
  width: number;
  /** Of its upper edge in the page. */
  top: number;
  /** Pixels of one rem. */
  rem: number;
}

const measure = (element: HTMLElement): WallBox => ({
  width: element.clientWidth || window.innerWidth,
  top: Math.round(element.getBoundingClientRect().top + window.scrollY),
  rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
});

const same = (a: WallBox | null, b: WallBox) =>
  a !== null && a.width === b.width && a.top === b.top && a.rem === b.rem;

/** Where a wall hangs in the page; null before it hangs. Follows the window and all that stands above. */
export const useWallBox = (element: HTMLElement | null): WallBox | null => {
  const [box, setBox] = useState<WallBox | null>(null);
  useLayoutEffect(() => {
    if (element === null) {
      setBox(null);
      return;
    }
    const look = () => {
      const next = measure(element);
      setBox((before) => (same(before, next) ? before : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return box;
};
