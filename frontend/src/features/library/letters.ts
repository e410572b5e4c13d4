import type { Letter } from '@medianest/shared';

/** A letter where it begins in the list as it is shown. */
export interface Stop {
  letter: string;
  size: number;
  index: number;
}

/** Letters tell where they begin in ascending order; turned around, each begins where it ended. */
export const stopsOf = (letters: readonly Letter[], order: 'asc' | 'desc'): Stop[] => {
  const filled = letters.filter(({ size }) => size > 0);
  if (order === 'asc') return filled.map(({ letter, size, offset }) => ({ letter, size, index: offset }));
  const total = Math.max(0, ...filled.map(({ offset, size }) => offset + size));
  return filled.map(({ letter, size, offset }) => ({ letter, size, index: total - offset - size })).reverse();
};

/** Which stop a place of the list belongs to. */
export const stopAt = (stops: readonly Stop[], index: number): number =>
  Math.max(
    0,
    stops.findLastIndex((stop) => stop.index <= index),
  );

const far = (a: number, b: number, step: number) => Math.abs(a - b) >= step / 2;

/** Which stops are written out where not all find room: the last and the current one always. */
export const writtenStops = (count: number, capacity: number, current: number): ReadonlySet<number> => {
  const step = Math.max(1, Math.ceil(count / Math.max(1, capacity)));
  const last = count - 1;
  const isWritten = (place: number) =>
    place === current ||
    place === last ||
    (place % step === 0 && last - place >= step && far(place, current, step));
  return new Set(Array.from({ length: count }, (_, place) => place).filter(isWritten));
};
