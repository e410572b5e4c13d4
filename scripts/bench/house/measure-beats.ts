import type { HouseholdControl } from '@medianest/household';
import { quantile } from './quantile.ts';

const beats = 100;
const patienceMs = 5000;

/** Hears of each beat that a page is told. */
export type BeatListener = { onBeat: (() => void) | null };

/** Milliseconds from the wish for a beat to the last of all pages that hear of it, at its 99th percentile. */
export async function measureBeats(options: {
  household: HouseholdControl;
  monitor: string;
  listener: BeatListener;
  pages: number;
}): Promise<number> {
  const { household, monitor, listener, pages } = options;
  const times: number[] = [];
  for (let beat = 0; beat < beats; beat += 1) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(() => reject(new Error('Some pages were not told of a beat.')), patienceMs);
    let told = 0;
    listener.onBeat = () => {
      told += 1;
      if (told === pages) resolve();
    };
    const startedAt = performance.now();
    await Promise.all([household.uptimeKuma.beat(monitor), promise.finally(() => clearTimeout(timer))]);
    times.push(performance.now() - startedAt);
  }
  listener.onBeat = null;
  return quantile(times, 0.99);
}
