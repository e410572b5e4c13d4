import { useSyncExternalStore } from 'react';
import type { Geometry } from './geometry.ts';
import type { WallBox } from './use-wall-box.ts';

/** Drawn beyond the window above and below, so that slow scrolling sees no bones. */
const overscanPx = 320;

interface WallRows {
  box: WallBox | null;
  geometry: Geometry;
  count: number;
  /** The first row that the top bar does not hide, for a position of the window. */
  rowAt(y: number): number;
}

const subscribe = (onChange: () => void) => {
  window.addEventListener('scroll', onChange, { passive: true });
  window.addEventListener('resize', onChange);
  return () => {
    window.removeEventListener('scroll', onChange);
    window.removeEventListener('resize', onChange);
  };
};

const noRows = '';

/** Which rows of a wall are near the window; none before it hangs and the window is in its place. */
export const useWallRows = ({ box, geometry: { columns, rowHeight }, count, rowAt }: WallRows) => {
  const rowCount = Math.ceil(count / columns);
  const clamped = (row: number) => Math.max(0, Math.min(rowCount - 1, Math.floor(row)));

  // As text, so that the wall is drawn anew only when other rows come into view.
  const inView = useSyncExternalStore(
    subscribe,
    () => {
      if (box === null || rowCount === 0) return noRows;
      const upper = (window.scrollY - box.top) / rowHeight;
      const lower = upper + window.innerHeight / rowHeight;
      return [clamped(upper), clamped(lower), rowAt(window.scrollY)].join();
    },
    () => noRows,
  );

  if (inView === noRows) return { drawn: [], firstRow: 0, near: null };
  const [first = 0, last = 0, firstRow = 0] = inView.split(',').map(Number);
  const overscan = Math.ceil(overscanPx / rowHeight);
  const start = clamped(first - overscan);
  const rowsAhead = Math.ceil((last - first + 1) / 2);
  return {
    drawn: Array.from({ length: clamped(last + overscan) - start + 1 }, (_, place) => start + place),
    /** The first row that the top bar does not hide. */
    firstRow,
    /** Places in view and half a window beyond; null while nothing is drawn. */
    near: {
      first: clamped(first - rowsAhead) * columns,
      last: Math.min(count, (last + 1 + rowsAhead) * columns) - 1,
    },
  };
};
