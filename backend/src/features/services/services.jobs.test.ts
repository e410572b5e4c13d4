import { describe, expect, it, onTestFinished } from 'vitest';
import { createServicesJobs } from './services.jobs.ts';

const open = (options: { look?: () => Promise<unknown>; tend?: (signal: AbortSignal) => Promise<void> }) => {
  const warnings: string[] = [];
  let looks = 0;
  const jobs = createServicesJobs({
    memory: {
      async renew() {
        looks += 1;
        await options.look?.();
        return new Map();
      },
    },
    seed: { tend: options.tend ?? (async () => undefined) },
    log: { info: () => undefined, warn: (_fields, message) => void warnings.push(message) },
    everyMs: 1,
  });
  onTestFinished(jobs.close);
  return { jobs, warnings, looks: () => looks };
};

describe('the work of services', () => {
  it('looks again and again for changes by others, until it is closed', async () => {
    const { jobs, looks } = open({});
    jobs.start();
    await expect.poll(looks).toBeGreaterThan(3);
    await jobs.close();
    const atTheEnd = looks();
    await new Promise((resolve) => setImmediate(resolve));
    expect(looks()).toBe(atTheEnd);
  });

  it('says once that it cannot look, and goes on', async () => {
    const { jobs, warnings, looks } = open({ look: () => Promise.reject(new Error('no database')) });
    jobs.start();
    await expect.poll(looks).toBeGreaterThan(3);
    expect(warnings).toEqual(['The configuration of services cannot be read']);
  });

  it('stops what waits for a service, without a word', async () => {
    const { jobs, warnings } = open({
      tend: (signal) =>
        new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    });
    jobs.start();
    await jobs.close();
    expect(warnings).toEqual([]);
  });

  it('survives a fault in setting services up', async () => {
    const { jobs, warnings } = open({ tend: () => Promise.reject(new Error('a mistake')) });
    jobs.start();
    await expect.poll(() => warnings).toEqual(['Services could not be set up from the environment']);
  });
});
