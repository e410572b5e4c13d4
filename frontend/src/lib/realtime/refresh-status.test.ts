import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { dashboard, service } from '#testing/status-facts.ts';
import { queryKeys } from '../queries/keys.ts';
import { patchServices, refreshAllStatus, refreshIncidents } from './refresh-status.ts';

const told = () => {
  const client = new QueryClient();
  client.setQueryData(queryKeys.session, null);
  client.setQueryData(queryKeys.dashboard, dashboard(service('plex'), service('overseerr')));
  client.setQueryData(queryKeys.incidents, { items: [] });
  client.setQueryData(queryKeys.monitors, { items: [] });
  const isOld = (queryKey: readonly string[]) => client.getQueryState(queryKey)?.isInvalidated;
  return { client, isOld };
};

describe('news of the services', () => {
  it('change the service that they are of, which keeps its beats', () => {
    const { client } = told();
    const { beats, ...down } = service('overseerr', { status: 'down', responseTimeMs: null });
    patchServices(client, [down]);
    const [plex, overseerr] =
      client.getQueryData<ReturnType<typeof dashboard>>(queryKeys.dashboard)?.services ?? [];
    expect(plex?.status).toBe('up');
    expect(overseerr).toMatchObject({ status: 'down', responseTimeMs: null });
    expect(overseerr?.beats).toHaveLength(beats.length);
  });

  it('wait for the first answer where nothing was asked yet', () => {
    const client = new QueryClient();
    patchServices(client, [service('plex')]);
    expect(client.getQueryData(queryKeys.dashboard)).toBeUndefined();
  });

  it('of something that stopped make the list of it old, and no more than that', async () => {
    const { client, isOld } = told();
    await refreshIncidents(client);
    expect([queryKeys.incidents, queryKeys.dashboard].map(isOld)).toEqual([true, true]);
    expect([queryKeys.monitors, queryKeys.session].map(isOld)).toEqual([false, false]);
  });

  it('that nobody heard make all of it old, and nothing else', async () => {
    const { client, isOld } = told();
    await refreshAllStatus(client);
    expect([queryKeys.dashboard, queryKeys.monitors, queryKeys.session].map(isOld)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
