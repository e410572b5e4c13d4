import { type RefObject, useEffect, useRef, useState } from 'react';

/** About two screens above and below what is in sight. */
const margin = '1600px 0px';

interface Near<Part> {
  part: RefObject<Part | null>;
  isNear: boolean;
  /** In pixels, as it stood when it was near last; null before that. */
  heightPx: number | null;
}

/**
 * Whether a part of a long page is near what is in sight. A part that holds the focus stays, however
 * far away it is.
 */
export const useNear = <Part extends Element>(atFirst: boolean): Near<Part> => {
  const part = useRef<Part>(null);
  const [{ isNear, heightPx }, setState] = useState<Omit<Near<Part>, 'part'>>({
    isNear: atFirst,
    heightPx: null,
  });
  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry === undefined) return;
        if (entry.isIntersecting) setState((before) => ({ ...before, isNear: true }));
        else if (!element.contains(document.activeElement))
          setState((before) => ({
            isNear: false,
            heightPx: before.isNear ? entry.boundingClientRect.height : before.heightPx,
          }));
      },
      { rootMargin: margin },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { part, isNear, heightPx };
};
