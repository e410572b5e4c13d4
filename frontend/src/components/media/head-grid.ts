import type { Shape } from './shape.ts';

const portrait =
  'grid-cols-[7.25rem_minmax(0,1fr)] rail:grid-cols-[11.75rem_minmax(0,1fr)] wide:grid-cols-[15.5rem_minmax(0,1fr)]';

const columns: Record<Shape, string> = {
  poster: portrait,
  square: portrait,
  wide: 'grid-cols-[8.5rem_minmax(0,1fr)] rail:grid-cols-[15rem_minmax(0,1fr)] wide:grid-cols-[20rem_minmax(0,1fr)]',
};

/** How the picture and the words of a head stand; the words begin below the sky of the scene. */
export const headGrid = (shape: Shape): string =>
  `mt-33 grid items-end gap-x-4.5 gap-y-5 rail:gap-x-8 wide:gap-x-11 ${columns[shape]}`;
