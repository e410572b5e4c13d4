import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { bobWatches, dashboard, service } from '#testing/status-facts.ts';
import { queryKeys } from '../queries/keys.ts';
import { refreshAllAdmin, takeAdminNews } from './refresh-admin.ts';

const playing = { items: [bobWatches], asOf: '2026-01-01T12:00:00Z' };
const watched = [queryKeys.adminServices, queryKeys.adminUsers, queryKeys.session, queryKeys.dashboard];

const known = () => {
  const client = new QueryClient();
  for (const queryKey of watched) client.setQueryData(queryKey, {});
  client.setQueryData(queryKeys.dashboard, dashboard(service('plex')));
  const old = () => watched.filter((queryKey) => client.getQueryState(queryKey)?.isInvalidated);
  return { client, old };
};

describe('news for administrators', () => {
  it('of a service or a person make that list old, and no other', async () => {
    const { client, old } = known();
    await takeAdminNews(client, { event: 'service:config', payload: { name: 'plex' } });
    expect(old()).toEqual([queryKeys.adminServices]);
    await takeAdminNews(client, { event: 'user:update', payload: { userId: 'u1' } });
    expect(old()).toEqual([queryKeys.adminServices, queryKeys.adminUsers]);
  });

  it('of what plays are shown as they are told, where somebody looks', async () => {
    const { client, old } = known();
    await takeAdminNews(client, { event: 'now-playing', payload: playing });
    expect(client.getQueryData(queryKeys.dashboard)).toMatchObject({ nowPlaying: [{ title: 'Charade' }] });
    expect(client.getQueryData(queryKeys.nowPlaying)).toBeUndefined();
    client.setQueryData(queryKeys.nowPlaying, { ...playing, items: [] });
    await takeAdminNews(client, { event: 'now-playing', payload: playing });
    expect(client.getQueryData(queryKeys.nowPlaying)).toEqual(playing);
    expect(old()).toEqual([]);
  });

  it('of a trouble that has a banner ask for the banners', async () => {
    const { client, old } = known();
    const alert = { level: 'warning', subject: null, message: '', at: playing.asOf } as const;
    await takeAdminNews(client, { event: 'system:alert', payload: { ...alert, code: 'breaker.opened' } });
    expect(old()).toEqual([]);
    await takeAdminNews(client, {
      event: 'system:alert',
      payload: { ...alert, code: 'proxy.headers-ignored' },
    });
    expect(old()).toEqual([queryKeys.session]);
  });

  it('that nobody heard make all of it old', async () => {
    const { client, old } = known();
    await refreshAllAdmin(client, 'long');
    expect(old()).toEqual([queryKeys.adminServices, queryKeys.adminUsers]);
  });
});
