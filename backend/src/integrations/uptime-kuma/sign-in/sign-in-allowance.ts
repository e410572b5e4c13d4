/** Bounds how often a password is sent, whatever makes us try again. */
export interface SignInAllowance {
  /** @returns null when it may be sent now, else the milliseconds to wait */
  take(): number | null;
}

const hourMs = 3_600_000;

/** Kuma has one limit for everybody, so a portal that loops would lock its owner out (uptime-kuma.md). */
export const createSignInAllowance = ({
  perHour = 5,
  elapsedMs,
}: {
  perHour?: number;
  elapsedMs: () => number;
}): SignInAllowance => {
  let taken: number[] = [];
  return {
    take() {
      const now = elapsedMs();
      taken = taken.filter((at) => now - at < hourMs);
      const [oldest] = taken;
      if (oldest !== undefined && taken.length >= perHour) return Math.ceil(oldest + hourMs - now);
      taken.push(now);
      return null;
    },
  };
};
