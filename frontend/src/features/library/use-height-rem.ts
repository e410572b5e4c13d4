import { type RefObject, useLayoutEffect, useState } from 'react';

const rootFontPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

/** How high an element stands in rem, that is, measured by the letters in it; 0 before it does. */
export const useHeightRem = (of: RefObject<HTMLElement | null>): number => {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const look = () => setHeight(element.clientHeight / rootFontPx());
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return height;
};
