import type { FetchProgress } from '../ports.ts';

/** What is fetched at this moment, in memory: rows learn of it every few seconds only. */
export const createProgressBoard = () => {
  const items = new Map<string, FetchProgress>();
  return {
    note: (itemId: string, progress: FetchProgress) => void items.set(itemId, progress),
    forget: (itemId: string) => void items.delete(itemId),
    progressOf: (itemId: string) => items.get(itemId) ?? null,
  };
};

export type ProgressBoard = ReturnType<typeof createProgressBoard>;
