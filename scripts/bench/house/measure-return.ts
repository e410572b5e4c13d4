import { setTimeout as delay } from 'node:timers/promises';
import type { CrowdPage } from '../../../backend/test/support/crowd-pages.ts';
import { quantile } from './quantile.ts';

export type Return = {
  /** Until the last page is back. */
  backMs: number;
  /** How long the state of the services took to be read meanwhile. */
  statusP99Ms: number;
  /** Connections begun by the page that began most. */
  mostAttempts: number;
};

const patienceMs = 60_000;
const everyMs = 20;

/** Breaks the connections of all pages at once, and watches them come back. */
export async function measureReturn(options: {
  pages: readonly CrowdPage[];
  readStatus(): Promise<void>;
}): Promise<Return> {
  const { pages, readStatus } = options;
  const before = pages.map((page) => page.attempts());
  const times: number[] = [];
  const startedAt = performance.now();
  for (const page of pages) page.drop();
  while (!pages.every((page) => page.isLive())) {
    if (performance.now() - startedAt > patienceMs) throw new Error('Some pages did not come back.');
    const askedAt = performance.now();
    await readStatus();
    times.push(performance.now() - askedAt);
    await delay(everyMs);
  }
  return {
    backMs: performance.now() - startedAt,
    statusP99Ms: quantile(times, 0.99),
    mostAttempts: Math.max(...pages.map((page, index) => page.attempts() - (before[index] ?? 0))),
  };
}
