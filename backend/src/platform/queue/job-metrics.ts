import { Counter, Gauge, type Registry } from 'prom-client';
import type { JobQueue } from './ports.ts';

/** How many jobs wait, are delayed and run, and how many failed for good, by queue. */
export const registerJobMetrics = (registry: Registry, jobs: Pick<JobQueue, 'counts' | 'failures'>): void => {
  new Gauge({
    name: 'medianest_jobs',
    help: 'Jobs in the queues, of all processes',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      // The other figures are wanted most when the store is away.
      const counts = await jobs.counts().catch(() => ({}));
      for (const [queue, states] of Object.entries(counts))
        for (const [state, count] of Object.entries(states)) this.set({ queue, state }, count);
    },
  });
  new Counter({
    name: 'medianest_jobs_failed_total',
    help: 'Jobs that failed for good in this process',
    labelNames: ['queue'],
    registers: [registry],
    collect() {
      this.reset();
      for (const [queue, count] of Object.entries(jobs.failures())) this.inc({ queue }, count);
    },
  });
};
