/** How many individual tests passed and failed. */
export type Tally = { passed: number; failed: number };

/** One part of the test run; its tests are counted one by one. */
export type Stage = { title: string; run: () => Promise<Tally> };

export const single = (passed: boolean): Tally =>
  passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});
