import { heightRatios, type Shape } from '../shape.ts';

export type WallLayout = 'grid' | 'list';

/** Where everything of a wall stands, in pixels: known before anything of it has come. */
export interface Geometry {
  columns: number;
  /** Of a tile or a line. */
  width: number;
  /** From one column to the next. */
  columnStep: number;
  rowHeight: number;
}

interface Space {
  /** Of the wall. */
  width: number;
  /** Pixels of one rem. */
  rem: number;
}

/** Least width of a tile and the gap beside it in rem, by the room there is. */
const steps = [
  { from: 54, tile: { poster: 10, square: 10, wide: 15 }, gap: 1.25 },
  { from: 40, tile: { poster: 9, square: 9, wide: 13 }, gap: 1.25 },
  { from: 0, tile: { poster: 7, square: 7, wide: 7.5 }, gap: 0.875 },
] as const;

const captionRem = 3.375;
const rowGapRem = 1.5;
const lineRem = 5.5;
const twoColumnsOfLinesFromRem = 54;
const linesGapRem = 2.5;

const spread = ({ width }: Space, columns: number, gap: number) => {
  const tile = (width - gap * (columns - 1)) / columns;
  return { columns, width: tile, columnStep: tile + gap };
};

const measureLines = (space: Space): Geometry => {
  const { width, rem } = space;
  const columns = width / rem >= twoColumnsOfLinesFromRem ? 2 : 1;
  return { ...spread(space, columns, linesGapRem * rem), rowHeight: lineRem * rem };
};

/** How a wall is divided: as many tiles side by side as keep their least width. */
export const measureWall = (
  space: Space,
  { shape, layout }: { shape: Shape; layout: WallLayout },
): Geometry => {
  if (layout === 'list') return measureLines(space);
  const { width, rem } = space;
  const { tile, gap } = steps.find(({ from }) => width / rem >= from) ?? steps[2];
  const columns = Math.max(1, Math.floor((width / rem + gap) / (tile[shape] + gap)));
  const spreadOut = spread(space, columns, gap * rem);
  return {
    ...spreadOut,
    rowHeight: spreadOut.width * heightRatios[shape] + (captionRem + rowGapRem) * rem,
  };
};
