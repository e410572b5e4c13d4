import { constants, getPriority } from 'node:os';
import { expect, it } from 'vitest';
import { runSupervised } from './run-supervised.ts';

it('lets the portal go before what it runs', async () => {
  const end = new AbortController();
  const pid = Promise.withResolvers<number>();
  const ended = runSupervised({
    ...{ path: '/bin/sleep', args: ['20'], cwd: '/', env: {}, signal: end.signal, graceMs: 2000 },
    onSpawn: pid.resolve,
    onOutput: () => undefined,
    onComplaint: () => undefined,
  });
  expect(getPriority(await pid.promise)).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
  end.abort();
  expect((await ended).exitCode).toBeNull();
});
