export interface PollAllowance {
  /** False when the client has asked more than once a second on average, a small burst apart. */
  take(): boolean;
}

const burst = 5;

export function createPollAllowance({ now }: { now: () => Date }): PollAllowance {
  let left = burst;
  let refilledAt = now().getTime();
  return {
    take() {
      const time = now().getTime();
      left = Math.min(burst, left + (time - refilledAt) / 1000);
      refilledAt = time;
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
