/** `URL.parse` for browsers that are too old to have it; null when it is no address. */
export const parseUrl = (candidate: string, base?: string): URL | null => {
  try {
    return new URL(candidate, base);
  } catch {
    return null;
  }
};
