import { expect, it } from 'vitest';
import { playlistOf } from '../../../../test/support/fake-youtube.ts';
import { createLookUp } from './look-up.ts';

it('looks at two addresses at once, and lets the others wait', async () => {
  const begun: (() => void)[] = [];
  const lookUp = createLookUp({
    tool: {
      probe: () => {
        const { promise, resolve } = Promise.withResolvers<void>();
        begun.push(resolve);
        return promise.then(() => playlistOf(['one']));
      },
    },
    clock: { now: () => new Date() },
  });
  const looks = ['a', 'b', 'c', 'c'].map((url) => lookUp.find({ url }));
  await expect.poll(() => begun.length).toBe(2);
  begun[0]?.();
  await looks[0];
  await expect.poll(() => begun.length).toBe(3);
  for (const end of begun) end();
  expect(await Promise.all(looks)).toHaveLength(4);
  expect(begun).toHaveLength(3);
});
