import type { Beat, Monitor, MonitorList } from '@medianest/shared';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { inMinutes } from '#testing/facts.ts';
import { dashboard, monitor, service } from '#testing/status-facts.ts';
import { queryKeys } from '../queries/keys.ts';
import { patchMonitor, patchServices, refreshAllStatus, refreshIncidents } from './refresh-status.ts';

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
    await refreshAllStatus(client, 'long');
    expect([queryKeys.dashboard, queryKeys.monitors, queryKeys.session].map(isOld)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a single check of a monitor', () => {
  const known = (more: Partial<Monitor> = {}) => {
    const client = new QueryClient();
    const items = [monitor({ id: 1, ...more }), monitor({ id: 2, ...more })];
    client.setQueryData(queryKeys.monitors, { items });
    const monitors = () => client.getQueryData<MonitorList>(queryKeys.monitors)?.items ?? [];
    const isOld = () => client.getQueryState(queryKeys.monitors)?.isInvalidated;
    return { client, monitors, isOld, items };
  };
  const beat = (more: Partial<Beat> = {}): Beat => ({
    at: inMinutes(1),
    status: 'up',
    responseTimeMs: 12,
    ...more,
  });

  it('is drawn at the end of its bar, without a question', () => {
    const { client, monitors, isOld, items } = known();
    patchMonitor(client, { monitorId: 1, beat: beat() });
    expect(monitors()[0]).toMatchObject({ status: 'up', responseTimeMs: 12, since: items[0]?.since });
    expect(monitors()[0]?.beats).toHaveLength(2);
    expect(monitors()[1]).toBe(items[1]);
    expect(isOld()).toBe(false);
  });

  it('keeps the bar as long as it is', () => {
    const { client, monitors } = known({ beats: Array.from({ length: 90 }, () => beat()) });
    patchMonitor(client, { monitorId: 1, beat: beat({ responseTimeMs: 99 }) });
    expect(monitors()[0]?.beats).toHaveLength(90);
    expect(monitors()[0]?.beats.at(-1)?.responseTimeMs).toBe(99);
  });

  it.each([
    ['down', 'down'],
    ['degraded', 'pending'],
    ['maintenance', 'maintenance'],
  ] as const)('that finds it %s shows it as %s from then on, and asks for the rest', (status, shown) => {
    const { client, monitors, isOld } = known();
    const found = beat({ status });
    patchMonitor(client, { monitorId: 1, beat: found });
    expect(monitors()[0]).toMatchObject({ status: shown, since: found.at });
    expect(isOld()).toBe(true);
  });

  it('changes nothing when it is older than what is known, or of something else', () => {
    const { client, monitors } = known();
    const before = monitors();
    patchMonitor(client, { monitorId: 1, beat: beat({ at: inMinutes(-60), status: 'down' }) });
    patchMonitor(client, { monitorId: 3, beat: beat() });
    expect(monitors()).toBe(before);
  });
});
