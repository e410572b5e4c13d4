import { type RefObject, useEffect, useRef, useState } from 'react';

const aheadMargin = '400px 0px';

/** Whether a part of the page has come (nearly) into sight; once seen it stays so. */
export const useSeen = <Part extends Element>(): { part: RefObject<Part | null>; seen: boolean } => {
  const part = useRef<Part>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || part.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: aheadMargin },
    );
    observer.observe(part.current);
    return () => observer.disconnect();
  }, [seen]);
  return { part, seen };
};
