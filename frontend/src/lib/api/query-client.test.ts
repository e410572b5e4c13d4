import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem, silence } from '#testing/fake-api.ts';
import { createQueryClient } from './query-client.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** How often something is asked for before the pages say that it failed. */
const triesBefore = async (failure: Error) => {
  const client = createQueryClient();
  let tries = 0;
  const queryFn = () => {
    tries += 1;
    return Promise.reject(failure);
  };
  const observer = new QueryObserver(client, { queryKey: ['something'], queryFn });
  const stop = observer.subscribe(() => {});
  await vi.runAllTimersAsync();
  expect(observer.getCurrentResult().error).toBe(failure);
  stop();
  return tries;
};

describe('what the pages ask for', () => {
  it('is asked for again when nothing answered, or something behind the portal failed', async () => {
    expect(await triesBefore(silence())).toBe(3);
    expect(await triesBefore(problem(503, 'upstream.unavailable'))).toBe(3);
  });

  it('is not asked for again after a time-out: whoever waits has waited long enough', async () => {
    expect(await triesBefore(problem(504, 'upstream.timeout'))).toBe(1);
  });

  it('is not asked for again where the answer is clear', async () => {
    expect(await triesBefore(problem(404, 'not_found'))).toBe(1);
  });
});
