/**
 * How many individual tests passed and failed, and which of these are known by name.
 *
 * Unsteady ones failed first and passed at their second try; they count as passed.
 */
export type Tally = { passed: number; failed: number; names?: string[]; unsteady?: string[] };

/** One part of the test run; its tests are counted one by one. */
export type Stage = { title: string; run: () => Promise<Tally> };

export const single = (passed: boolean): Tally =>
  passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

export const sum = (tallies: Tally[]): Required<Tally> => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  names: tallies.flatMap(({ names = [] }) => names),
  unsteady: tallies.flatMap(({ unsteady = [] }) => unsteady),
});
