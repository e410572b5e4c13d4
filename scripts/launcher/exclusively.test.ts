import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { exclusively } from './exclusively.mjs';

it('lets work of one name wait for the other', async () => {
  const name = randomUUID();
  const events: string[] = [];
  const { promise: mayFinish, resolve: finish } = Promise.withResolvers<void>();
  const { promise: hasBegun, resolve: begin } = Promise.withResolvers<void>();
  const first = exclusively(name, async () => {
    events.push('first begins');
    begin();
    await mayFinish;
    events.push('first ends');
  });
  await hasBegun;
  const second = exclusively(name, async () => void events.push('second runs'));
  const other = exclusively(`${name}-other`, async () => void events.push('other runs'));
  await other;
  finish();
  await Promise.all([first, second]);
  expect(events).toEqual(['first begins', 'other runs', 'first ends', 'second runs']);
});

it('lets the next one in after a failure', async () => {
  const name = randomUUID();
  await expect(exclusively(name, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await exclusively(name, async () => 'done')).toBe('done');
});
