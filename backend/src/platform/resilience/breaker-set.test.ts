import { expect, it } from 'vitest';
import { createBreakerSet } from './breaker-set.ts';

const isFailure = () => true;
const failOnce = { isFailure, volume: 1 };

it('keeps one breaker for each name', async () => {
  const set = createBreakerSet(failOnce);
  await expect(set.of('one').run(() => Promise.reject(new Error('unwell')))).rejects.toThrow('unwell');
  expect(set.of('one').state()).toBe('open');
  expect(set.of('two').state()).toBe('closed');
  set.close();
});

it('closes the breaker that was not used for longest when there are too many', async () => {
  const set = createBreakerSet({ ...failOnce, max: 2 });
  const first = set.of('one');
  set.of('two');
  set.of('three');
  await expect(first.run(async () => 'fine')).rejects.toMatchObject({ reason: 'closing' });
  set.close();
});

it('closes all of them', async () => {
  const set = createBreakerSet(failOnce);
  const breaker = set.of('one');
  set.close();
  await expect(breaker.run(async () => 'fine')).rejects.toMatchObject({ reason: 'closing' });
});
