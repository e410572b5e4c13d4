/** Minutes pass in seconds: everything that waits on a clock waits `speed` times less. */
export const createHastyTimers = (speed: number) => ({
  after(delayMs: number, run: () => void) {
    const timer = setTimeout(run, delayMs / speed);
    return () => clearTimeout(timer);
  },
  elapsedMs: () => performance.now() * speed,
});

type Planned = { atMs: number; run: () => void };

/** Lets everything go on that waits for nothing but promises. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

/** Time passes only when the test says so. */
export const createManualTimers = () => {
  let nowMs = 0;
  const planned = new Set<Planned>();
  const findDue = (untilMs: number) =>
    [...planned].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
  return {
    after(delayMs: number, run: () => void) {
      const entry = { atMs: nowMs + delayMs, run };
      planned.add(entry);
      return () => void planned.delete(entry);
    },
    elapsedMs: () => nowMs,
    settle,
    /** How many things are still to happen. */
    waiting: () => planned.size,
    async pass(ms: number) {
      await settle();
      const untilMs = nowMs + ms;
      for (let due = findDue(untilMs); due; due = findDue(untilMs)) {
        planned.delete(due);
        nowMs = due.atMs;
        due.run();
        await settle();
      }
      nowMs = untilMs;
      await settle();
    },
  };
};
