import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect } from 'react';
import type { Geometry } from './geometry.ts';
import type { WallBox } from './use-wall-box.ts';

const overscanPx = 320;

interface WallRows {
  box: WallBox | null;
  geometry: Geometry;
  count: number;
}

/** Which rows of a wall are near the window; none before it hangs and the window is in its place. */
export const useWallRows = ({ box, geometry: { columns, rowHeight }, count }: WallRows) => {
  const virtualizer = useWindowVirtualizer({
    count: Math.ceil(count / columns),
    estimateSize: () => rowHeight,
    overscan: Math.ceil(overscanPx / rowHeight),
    scrollMargin: box?.top ?? 0,
    enabled: box !== null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height is the reason to measure again
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const drawn = virtualizer.getVirtualItems().map(({ index }) => index);
  const { range, scrollOffset } = virtualizer;
  const rowsAhead = range === null ? 0 : Math.ceil((range.endIndex - range.startIndex + 1) / 2);
  return {
    drawn,
    /** Where the window stands in the page. */
    windowTop: scrollOffset ?? 0,
    /** Places in view and half a window beyond; null while nothing is drawn. */
    near: range && {
      first: Math.max(0, range.startIndex - rowsAhead) * columns,
      last: Math.min(count, (range.endIndex + 1 + rowsAhead) * columns) - 1,
    },
  };
};
