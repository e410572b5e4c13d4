import { expect, it } from 'vitest';
import { createSingleFlight } from './single-flight.ts';

it('runs work once for all who ask meanwhile, and anew for those who come later', async () => {
  const share = createSingleFlight<number>();
  let runs = 0;
  const work = async () => {
    runs += 1;
    return runs;
  };
  expect(await Promise.all([share('a', work), share('a', work)])).toEqual([1, 1]);
  expect(await share('a', work)).toBe(2);
});

it('keeps different keys apart', async () => {
  const share = createSingleFlight<string>();
  expect(await Promise.all([share('a', async () => 'a'), share('b', async () => 'b')])).toEqual(['a', 'b']);
});

it('forgets work that failed', async () => {
  const share = createSingleFlight<string>();
  await expect(share('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await share('a', async () => 'fine')).toBe('fine');
});
