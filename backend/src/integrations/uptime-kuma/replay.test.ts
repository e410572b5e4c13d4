import { describe, expect, it } from 'vitest';
import { openKuma } from '../../../test/support/kuma-client.ts';
import { type Dialect, recordedEvents, startRecordedKuma } from '../../../test/support/recorded-kuma.ts';

const dialects: Dialect[] = [1, 2];
const versions = { 1: '1.23.17', 2: '2.5.3' };

const follow = async (dialect: Dialect) => {
  const kuma = await startRecordedKuma(dialect);
  const opened = openKuma(kuma.url);
  await expect.poll(opened.client.state).toBe('live');
  await expect.poll(() => find(opened.client, 9).beats.length).toBe(2);
  await expect.poll(() => find(opened.client, 9).statistics.uptime30d).not.toBeNull();
  return { kuma, ...opened };
};

type Client = ReturnType<typeof openKuma>['client'];

const find = (client: Client, id: number) => {
  const record = client.list().find(({ monitor }) => monitor.id === id);
  if (!record) throw new Error(`No monitor ${id}`);
  return record;
};

describe.each(dialects)('a recorded Uptime Kuma %i', (dialect) => {
  it('tells its monitors, their groups and their tags', async () => {
    const { client } = await follow(dialect);
    expect(client.list().map(({ monitor }) => monitor.name)).toEqual([
      'Media servers',
      'Plex',
      'Jellyfin (flapping)',
      'Overseerr',
      'Tautulli (slow)',
      'Reverse proxy TLS',
      'Backup job (push)',
      'Old NAS (paused)',
      'Sonarr (maintenance)',
    ]);
    const { monitor } = find(client, 2);
    expect(monitor).toEqual({
      id: 2,
      name: 'Plex',
      type: 'http',
      parentId: 1,
      groupPath: ['Media servers'],
      isActive: true,
      intervalSeconds: dialect === 1 ? 20 : 10,
      tags: expect.arrayContaining([
        { name: 'env', value: 'prod', color: '#059669' },
        { name: 'medianest', value: '', color: '#2563EB' },
      ]),
    });
    expect(find(client, 8).monitor.isActive).toBe(false);
    expect(client.server()).toEqual({ version: versions[dialect], timeZone: 'UTC' });
    expect(client.statusPages()).toEqual([{ slug: 'home', title: 'Household status' }]);
  });

  it('tells how each did until now', async () => {
    const { client } = await follow(dialect);
    expect(find(client, 2).beats.at(-1)).toMatchObject({ status: 'up', message: '200 - OK' });
    expect(find(client, 4).beats.at(-1)).toEqual({
      atMs: Date.parse(dialect === 1 ? '2026-11-22T07:23:49.704Z' : '2026-11-22T07:20:42.946Z'),
      status: 'down',
      pingMs: null,
      message: 'Request failed with status code 503',
      isImportant: false,
    });
    expect(find(client, 9).beats.at(-1)?.status).toBe('maintenance');
    expect(find(client, 7).beats).toEqual([]);
    const { uptime24h, uptime1y } = find(client, 2).statistics;
    expect(uptime24h).toBe(1);
    expect(uptime1y).toBe(dialect === 1 ? null : 1);
  });

  it('tells of certificates', async () => {
    const { client } = await follow(dialect);
    expect(find(client, 6).certificate).toEqual({
      isValid: false,
      daysRemaining: dialect === 1 ? 12 : 11,
      validToMs: Date.parse('2026-12-04T07:18:17.000Z'),
      issuer: 'localhost',
    });
    expect(find(client, 2).certificate).toBeNull();
  });

  it('tells of maintenance, in moments, and of the monitors that it is about', async () => {
    const { client } = await follow(dialect);
    const planned = () => client.maintenance().map(({ title, monitorIds }) => ({ title, monitorIds }));
    await expect.poll(planned).toContainEqual({ title: 'Sonarr upgrade', monitorIds: [9] });
    expect(client.maintenance()[0]).toMatchObject({ status: 'under-maintenance', window: null });
  });

  it('follows what happens, once each', async () => {
    const { client, kuma } = await follow(dialect);
    const before = find(client, 2).beats.length;
    const live = recordedEvents(dialect, 'beats', 'heartbeat').filter(([beat]) => {
      return (beat as { monitorID: number }).monitorID === 2;
    });
    kuma.play('beats');
    await expect.poll(() => find(client, 2).beats.length).toBe(before + live.length);
    const after = find(client, 2).beats;
    kuma.play('beats');
    kuma.say('deleteMonitorFromList', 8);
    await expect.poll(() => client.list().length).toBe(8);
    expect(find(client, 2).beats).toEqual(after);
  });

  it('hears another sign-in of the same account without changing anything', async () => {
    const { client, kuma } = await follow(dialect);
    const before = client.list().map(({ beats }) => beats.length);
    for (const [monitors] of recordedEvents(dialect, 'sign-in', 'monitorList')) {
      kuma.say('monitorList', monitors);
    }
    for (const args of recordedEvents(dialect, 'sign-in', 'heartbeatList')) {
      kuma.say('heartbeatList', ...args);
    }
    kuma.say('avgPing', 2, 4321);
    await expect.poll(() => find(client, 2).statistics.avgPingMs).toBe(4321);
    expect(client.list().map(({ beats }) => beats.length)).toEqual(before);
  });

  it('answers what a monitor did over hours, and how fast it answers', async () => {
    const { client } = await follow(dialect);
    const beats = await client.getBeats(2, 1);
    expect(beats.length).toBeGreaterThan(0);
    expect(beats[0]).toMatchObject({ status: 'up', message: '200 - OK' });
    expect(await client.measureAnswerMs()).toBeGreaterThanOrEqual(0);
    await expect(client.getBeats(77, 1)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is never told where its client comes from, and gets its password once', async () => {
    const { client, kuma, kept } = await follow(dialect);
    kuma.kick();
    await expect.poll(() => kuma.handshakes.length).toBe(2);
    await expect.poll(client.state).toBe('live');
    expect(kuma.handshakes.map(({ headers }) => headers.origin)).toEqual([undefined, undefined]);
    const signIns = kuma.calls.filter(({ event }) => event.startsWith('login'));
    expect(signIns.map(({ event }) => event)).toEqual(['login', 'loginByToken']);
    expect(kept.tokens).toHaveLength(1);
    expect(signIns[1]?.args).toEqual(kept.tokens);
  });
});

describe('the changes of a recorded Uptime Kuma 2', () => {
  it('are followed: renamed, added, removed, paused', async () => {
    const { client, kuma } = await follow(2);
    const updates = recordedEvents(2, 'changes', 'updateMonitorIntoList');
    const say = (index: number) => kuma.say('updateMonitorIntoList', ...(updates[index] ?? []));
    say(0);
    await expect.poll(() => find(client, 5).monitor.name).toBe('Tautulli (renamed)');
    say(1);
    await expect.poll(() => find(client, 5).monitor.isActive).toBe(false);
    say(3);
    await expect.poll(() => client.list().length).toBe(10);
    kuma.say('deleteMonitorFromList', 10);
    await expect.poll(() => client.list().length).toBe(9);
    say(4);
    await expect
      .poll(() => [1, 2, 3].map((id) => find(client, id).monitor.isActive))
      .toEqual(Array(3).fill(false));
    expect(find(client, 5).monitor.isActive).toBe(false);
    say(5);
    await expect.poll(() => find(client, 3).monitor.isActive).toBe(true);
  });
});
