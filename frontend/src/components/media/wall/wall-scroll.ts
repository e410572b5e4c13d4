import type { WallBox } from './use-wall-box.ts';

/** What stands over the page: the top bar, and on phones the bar at the bottom. */
const topBarRem = 5;
const bottomBarRem = 5.5;

interface WallMeasures {
  box: WallBox;
  columns: number;
  rowHeight: number;
}

const scrollTo = (top: number) => window.scrollTo({ top: Math.max(0, top), behavior: 'instant' });

/** Moves the window along a wall; places are counted from 0, positions are in pixels of the page. */
export const createWallScroll = ({ box: { top, rem }, columns, rowHeight }: WallMeasures) => {
  const bar = topBarRem * rem;
  const rowOf = (index: number) => Math.floor(index / columns);
  /** Where the window stands when a row begins just below the top bar. */
  const atRow = (row: number) => top + row * rowHeight - bar;
  /** The first row that is not hidden by the top bar. */
  const rowAt = (y: number) => Math.max(0, Math.floor((y + 1 - atRow(0)) / rowHeight));

  return {
    rowAt,

    /** Brings a place below the top bar, and tells which place came to stand first there: lists end. */
    jumpTo(index: number): number {
      scrollTo(atRow(rowOf(index)));
      return rowAt(window.scrollY) * columns;
    },

    /** Moves no further than needed. */
    reveal(index: number) {
      const upper = atRow(rowOf(index));
      const lower = upper + bar + rowHeight + bottomBarRem * rem - window.innerHeight;
      if (window.scrollY > upper) scrollTo(upper);
      else if (window.scrollY < lower) scrollTo(lower);
    },

    currentPlace() {
      const y = window.scrollY;
      if (y <= atRow(0)) return null;
      const row = rowAt(y);
      return { index: row * columns, beyondPx: Math.round(y - atRow(row)) };
    },

    scrollTo(place: { index: number; beyondPx: number } | null) {
      if (place !== null) scrollTo(atRow(rowOf(place.index)) + place.beyondPx);
      else if (window.scrollY > atRow(0)) scrollTo(0);
    },
  };
};
