import { expect, it, vi } from 'vitest';
import { createStoreComplaint } from './create-job-queue.ts';

it('complains of a store that is away once a minute', () => {
  const log = { info: vi.fn(), warn: vi.fn() };
  let now = 0;
  const complain = createStoreComplaint(log, () => now);
  for (now = 0; now < 120_000; now += 1000) complain(new Error('away'));
  expect(log.warn).toHaveBeenCalledTimes(2);
});
