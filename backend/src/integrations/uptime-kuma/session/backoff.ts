const firstMs = 1000;
const lastMs = 60_000;

/**
 * How long to wait before try number `attempt` (the first is 0): anywhere between 1 s and a limit that
 * doubles up to 60 s, so that many portals do not come back to a server at once.
 */
export const backoffMs = (attempt: number, random: () => number): number => {
  const limitMs = Math.min(lastMs, firstMs * 2 ** Math.min(attempt + 1, 10));
  return Math.round(firstMs + random() * (limitMs - firstMs));
};
