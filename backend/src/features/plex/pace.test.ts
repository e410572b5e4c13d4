import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace } from './pace.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('does not begin again while the work before still goes on', async () => {
  const running: { finish: () => void }[] = [];
  const work = () => new Promise<void>((finish) => void running.push({ finish }));
  const pace = createPace<string>({ work, onFailure: () => {}, gatherMs: 0, everyMs: 100 });
  pace.note('a');
  pace.note('a');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(running).toHaveLength(1);
  running[0]?.finish();
  await vi.advanceTimersByTimeAsync(0);
  expect(running).toHaveLength(2);
  pace.close();
});

it('does nothing for what is noted after it was closed', async () => {
  const work = vi.fn();
  const pace = createPace<string>({ work, onFailure: () => {}, gatherMs: 0, everyMs: 100 });
  pace.close();
  pace.note('a');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(work).not.toHaveBeenCalled();
});

it('goes on after work that failed', async () => {
  const failures: unknown[] = [];
  let runs = 0;
  const work = () => {
    runs += 1;
    throw new Error(`run ${runs}`);
  };
  const onFailure = (cause: unknown) => void failures.push(String(cause));
  const pace = createPace<string>({ work, onFailure, gatherMs: 0, everyMs: 100 });
  pace.note('a');
  await vi.advanceTimersByTimeAsync(100);
  pace.note('a');
  await vi.advanceTimersByTimeAsync(100);
  expect(failures).toEqual(['Error: run 1', 'Error: run 2']);
  expect(vi.getTimerCount()).toBe(0);
});
