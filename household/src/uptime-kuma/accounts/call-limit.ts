export interface CallLimit {
  /** Takes one of the minute's calls; false when there is none left. */
  pass(): boolean;
  left(): number;
  /** Spends what is left of this minute. */
  exhaust(): void;
  reset(): void;
}

const windowMs = 60_000;

/** Fixed minutes, one bucket for the whole server, whoever calls (uptime-kuma.md "limiter"). */
export function createCallLimit(input: { callsPerMinute: number; now: () => number }): CallLimit {
  const { callsPerMinute, now } = input;
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
      if (used >= callsPerMinute) return false;
      used += 1;
      return true;
    },
    left() {
      renew();
      return callsPerMinute - used;
    },
    exhaust() {
      renew();
      used = callsPerMinute;
    },
    reset() {
      windowFrom = Number.NEGATIVE_INFINITY;
    },
  };
}
