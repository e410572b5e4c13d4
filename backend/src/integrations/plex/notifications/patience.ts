/** How long to stay away after a connection has ended, in milliseconds. */
export interface Patience {
  firstMs: number;
  longestMs: number;
  /** After a token was refused that could not be renewed. */
  refusedMs: number;
  /** A connection that stood this long was a good one, and the count of failures begins anew. */
  goodMs: number;
  /** How often it is looked whether another connection or token has been chosen. */
  lookEveryMs: number;
}

export const usualPatience: Patience = {
  firstMs: 1_000,
  longestMs: 60_000,
  refusedMs: 5 * 60_000,
  goodMs: 10_000,
  lookEveryMs: 5_000,
};

/** Keeps the shift below what a number can hold. */
const maxDoublings = 20;

/** A random part of a time that doubles with every failure, so that not everybody comes back at once. */
export const backoffMs = (failures: number, { firstMs, longestMs }: Patience, random: () => number): number =>
  random() * Math.min(longestMs, firstMs * 2 ** Math.min(failures, maxDoublings));
