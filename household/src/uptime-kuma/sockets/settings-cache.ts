/** Settings that are read from the disk at first, and from memory for a minute after that. */
export interface SettingsCache {
  read(): Promise<void>;
  /** The next reading goes to the disk again. */
  forget(): void;
}

const keptMs = 60_000;
const readingMs = 100;

export function createSettingsCache({ now }: { now: () => number }): SettingsCache {
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    async read() {
      const isCold = now() - readAt >= keptMs;
      if (isCold) await new Promise((resolve) => setTimeout(resolve, readingMs).unref());
      readAt = now();
    },
    forget() {
      readAt = Number.NEGATIVE_INFINITY;
    },
  };
}
