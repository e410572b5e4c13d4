export const late = Symbol('late');

/** Runs work on files; `late` when it takes longer than it may. */
export type PatientFiles = <T>(work: () => Promise<T>, timeoutMs: number) => Promise<T | typeof late>;

/** Node has four threads for files and names, and the portal needs some of them. */
const maxHanging = 2;

/**
 * Work in a folder of a file server that is gone hangs, and with it one of Node's threads. When two do, further
 * work is not begun before one of them comes back.
 */
export const createPatientFiles = (): PatientFiles => {
  let hanging = 0;

  return async <T>(work: () => Promise<T>, timeoutMs: number) => {
    if (hanging >= maxHanging) return late;
    const working = work();
    const { promise, resolve } = Promise.withResolvers<typeof late>();
    const timer = setTimeout(() => resolve(late), timeoutMs);
    try {
      const outcome = await Promise.race([working, promise]);
      if (outcome === late) {
        hanging += 1;
        const back = () => {
          hanging -= 1;
        };
        working.then(back, back);
      }
      return outcome;
    } finally {
      clearTimeout(timer);
    }
  };
};
