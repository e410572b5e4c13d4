/**
 * What several tests of a suite copy, made when the first of them asks. `remove` is for the suite's `afterAll`; the
 * next suite of the same process prepares its own.
 */
export const createPrepared = <Made extends { remove(): Promise<void> }>(prepare: () => Promise<Made>) => {
  let preparing: Promise<Made> | undefined;
  return {
    get(): Promise<Made> {
      preparing ??= prepare();
      return preparing;
    },
    async remove(): Promise<void> {
      const made = await preparing;
      preparing = undefined;
      await made?.remove();
    },
  };
};
