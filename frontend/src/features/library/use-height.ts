import { type RefObject, useLayoutEffect, useState } from 'react';

/** How high an element stands, in pixels; 0 before it does. */
export const useHeight = (of: RefObject<HTMLElement | null>): number => {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (element === null) return;
    const look = () => setHeight(element.clientHeight);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return height;
};
