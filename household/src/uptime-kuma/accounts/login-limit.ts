export interface LoginLimit {
  /** Takes one of the minute's attempts; false when there is none left. */
  pass(): boolean;
  left(): number;
  /** Spends what is left of this minute. */
  exhaust(): void;
  reset(): void;
}

const attemptsPerWindow = 20;
const windowMs = 60_000;

/** One bucket for the whole server; successes and sign-outs count too (uptime-kuma.md "limiter"). */
export function createLoginLimit({ now }: { now: () => number }): LoginLimit {
  let windowFrom = Number.NEGATIVE_INFINITY;
  let used = 0;

  function renew() {
    if (now() - windowFrom < windowMs) return;
    windowFrom = now();
    used = 0;
  }

  return {
    pass() {
      renew();
      if (used >= attemptsPerWindow) return false;
      used += 1;
      return true;
    },
    left() {
      renew();
      return attemptsPerWindow - used;
    },
    exhaust() {
      renew();
      used = attemptsPerWindow;
    },
    reset() {
      windowFrom = Number.NEGATIVE_INFINITY;
    },
  };
}
