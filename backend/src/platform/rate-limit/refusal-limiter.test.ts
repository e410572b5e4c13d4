import { expect, it } from 'vitest';
import { createRefusalLimiter } from './refusal-limiter.ts';

it('lets a caller try until too much was refused, and others go on', async () => {
  const limiter = createRefusalLimiter({ refusals: 2, windowSeconds: 60 });
  await limiter.countRefusal('here');
  expect(await limiter.findWait('here')).toBeNull();
  await limiter.countRefusal('here');
  expect(await limiter.findWait('here')).toBeGreaterThan(0);
  expect(await limiter.findWait('there')).toBeNull();
});
