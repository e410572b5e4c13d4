import type { ServiceName, ServiceStatus } from '@medianest/shared';
import { expect, it, vi } from 'vitest';
import { watchVersions } from './watch-versions.ts';

const serviceIn = (name: ServiceName, status: ServiceStatus['status']) => ({ name, status }) as ServiceStatus;

const watch = (ask: () => Promise<string | null>) => {
  const noted: unknown[] = [];
  const said: string[] = [];
  const versions = watchVersions({
    ask: { overseerr: ask },
    noteFacts: async (...facts) => void noted.push(facts),
    log: { info: (_fields, message) => said.push(message), warn: () => {} },
  });
  const see = (...services: ServiceStatus[]) => versions.onServices(services);
  return { noted, said, see };
};

it('asks a service for its version when it answers for the first time, and when it is back', async () => {
  const told = ['1.34.0', '3.1.0'];
  const ask = vi.fn(async () => told.shift() ?? null);
  const { noted, see } = watch(ask);
  see(serviceIn('overseerr', 'unknown'), serviceIn('plex', 'up'));
  see(serviceIn('overseerr', 'up'));
  see(serviceIn('overseerr', 'degraded'));
  see(serviceIn('overseerr', 'down'));
  see(serviceIn('overseerr', 'up'));
  await expect.poll(() => noted).toHaveLength(2);
  expect(noted).toEqual([
    ['overseerr', { version: '1.34.0', serverName: null }],
    ['overseerr', { version: '3.1.0', serverName: null }],
  ]);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks again at the next look when it was not told', async () => {
  const answers = [() => Promise.reject(new Error('hung up')), async () => null, async () => '3.1.0'];
  const { noted, said, see } = watch(async () => (await answers.shift()?.()) ?? null);
  see(serviceIn('overseerr', 'up'));
  await expect.poll(() => said).toEqual(['The version of a service could not be learnt']);
  see(serviceIn('overseerr', 'up'));
  await expect.poll(() => noted).toHaveLength(1);
  see(serviceIn('overseerr', 'up'));
  await expect.poll(() => noted.at(-1)).toEqual(['overseerr', { version: '3.1.0', serverName: null }]);
});
