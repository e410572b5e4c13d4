/** Time as a dependency, so that tests need not wait. */
export interface Timers {
  /** Runs something later. @returns how to call it off */
  after(delayMs: number, run: () => void): () => void;
  /** Milliseconds since some moment, by a clock that nobody sets. */
  elapsedMs(): number;
}

export const systemTimers: Timers = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  elapsedMs: () => performance.now(),
};

/** Whether the promise settled in time; what it settled with is the caller's to read. */
export const settlesWithin = async (
  timers: Timers,
  delayMs: number,
  promise: Promise<unknown>,
): Promise<boolean> => {
  const { promise: over, resolve } = Promise.withResolvers<boolean>();
  const callOff = timers.after(delayMs, () => resolve(false));
  promise.then(
    () => resolve(true),
    () => resolve(true),
  );
  return over.finally(callOff);
};
