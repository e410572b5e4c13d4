import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { registerJobMetrics } from './job-metrics.ts';

const expose = async (jobs: Parameters<typeof registerJobMetrics>[1]) => {
  const registry = new Registry();
  registerJobMetrics(registry, jobs);
  await registry.metrics();
  return registry.metrics();
};

it('tells how many jobs of each queue are in which state, and how many failed', async () => {
  const text = await expose({
    counts: async () => ({ films: { waiting: 2, delayed: 0, active: 1 } }),
    failures: () => ({ films: 3 }),
  });
  expect(text).toContain('medianest_jobs{queue="films",state="waiting"} 2');
  expect(text).toContain('medianest_jobs{queue="films",state="active"} 1');
  expect(text).toContain('medianest_jobs_failed_total{queue="films"} 3');
});

it('still tells the rest while the store is away', async () => {
  const text = await expose({
    counts: () => Promise.reject(new Error('away')),
    failures: () => ({ films: 1 }),
  });
  expect(text).toContain('medianest_jobs_failed_total{queue="films"} 1');
  expect(text).not.toContain('state="waiting"');
});
