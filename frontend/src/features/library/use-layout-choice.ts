import { useState } from 'react';
import type { WallLayout } from '#components/media/wall/geometry.ts';

const storageKey = 'medianest.library-layout';

const recall = (): WallLayout => {
  try {
    return localStorage.getItem(storageKey) === 'list' ? 'list' : 'grid';
  } catch {
    return 'grid';
  }
};

/** Grid or list, as this browser was used last. One without storage begins with the grid. */
export const useLayoutChoice = () => {
  const [layout, setLayout] = useState(recall);
  const choose = (next: WallLayout) => {
    setLayout(next);
    try {
      localStorage.setItem(storageKey, next);
    } catch {}
  };
  return { layout, choose };
};
