/**
 * Tried with 1.34 of Overseerr and 3.1 of Seerr (overseerr.md). The release before differs in nothing that is
 * used here; what is older has not been tried.
 */
export const oldestVersion = '1.33.0';

const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** Builds of a branch ("develop-1a2b3c4") are taken for new. */
export const isTooOld = (version: string): boolean => {
  const release = /^v?(\d+\.\d+\.\d+)/.exec(version)?.[1];
  if (!release) return false;
  const oldest = numbersOf(oldestVersion);
  const differing = numbersOf(release).findIndex((number, place) => number !== oldest[place]);
  return differing >= 0 && (numbersOf(release)[differing] ?? 0) < (oldest[differing] ?? 0);
};
