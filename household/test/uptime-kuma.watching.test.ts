import { describe, expect, it } from 'vitest';
import type { KumaMonitorState, KumaState } from '../src/index.ts';
import type { Heard, KumaClient } from './kuma-client.ts';
import { useKuma } from './kuma-for-test.ts';

const kuma = useKuma();

type Row = { status: number; time: string; ping: number | null; important: number; msg: string };
type Beat = {
  monitorID: number;
  status: number;
  time: string;
  ping?: number;
  important: boolean;
  msg: string;
};

const named = ({ monitors }: KumaState, name: string) =>
  monitors.find((monitor) => monitor.name === name) as KumaMonitorState;

const beatOf = (id: number, status?: number) => (heard: Heard) => {
  const beat = heard.args[0] as Beat;
  return (
    heard.event === 'heartbeat' && beat.monitorID === id && (status === undefined || beat.status === status)
  );
};

/** What is listed of a monitor in the newest list of all. */
async function listed(client: KumaClient, id: number): Promise<Record<string, unknown>> {
  client.forget();
  await client.call('getMonitorList');
  const { args } = await client.untilEvent('monitorList');
  return (args[0] as Record<number, Record<string, unknown>>)[id] ?? {};
}

describe('the household', () => {
  it('is watched from the start: services, a group, one paused, one in maintenance, one certificate', async () => {
    const state = await kuma.control.state();
    expect(state.monitors.map(({ name, type, group, active }) => [name, type, group, active])).toEqual([
      ['Plex', 'http', null, true],
      ['Overseerr', 'http', null, true],
      ['YouTube', 'keyword', null, true],
      ['Home network', 'group', null, true],
      ['Router', 'ping', 'Home network', true],
      ['NAS', 'port', 'Home network', true],
      ['Garage camera', 'http', 'Home network', true],
      ['Home Assistant', 'http', null, true],
      ['Photos', 'http', null, true],
      ['Backup job', 'push', null, true],
      ['Old NAS', 'http', null, false],
      ['Sonarr', 'http', null, true],
    ]);
    expect(state.monitors.every(({ status }) => status === 'up')).toBe(true);
    expect(named(state, 'Photos').certificateDaysLeft).toBeGreaterThan(20);
    expect(named(await kuma.control.beat('Sonarr'), 'Sonarr').status).toBe('maintenance');
  });

  it('has a past: a hundred rows that end now, and a year of counted looks', async () => {
    const client = kuma.connect();
    await client.signIn();
    const { args } = await client.until(({ event, args: [id] }) => event === 'heartbeatList' && id === '1');
    const rows = args[1] as Row[];
    expect(rows).toHaveLength(100);
    expect(rows.map(({ time }) => time)).toEqual(rows.map(({ time }) => time).toSorted());
    expect(Date.now() - Date.parse(`${rows.at(-1)?.time}Z`)).toBeLessThan(60_000);
    expect(new Set(rows.map(({ ping }) => ping)).size).toBeGreaterThan(5);

    const [month] = (await client.call('getMonitorChartData', 1, 720)) as [{ data: { timestamp: number }[] }];
    const [year] = (await client.call('getMonitorChartData', 1, 8760)) as [{ data: { up: number }[] }];
    expect(month.data.length).toBeGreaterThan(700);
    expect(month.data[0]?.timestamp).toBeGreaterThan(month.data[1]?.timestamp ?? 0);
    expect(year.data.length).toBeGreaterThan(330);
    const [day] = (await client.call('getMonitorBeats', 1, 24)) as [{ data: Row[] }];
    expect(day.data).toHaveLength(4320);
  });

  it('is the same at every start', async () => {
    const client = await kuma.signedIn();
    const changes = async () => {
      const [{ data }] = (await client.call('monitorImportantHeartbeatListPaged', 2, 0, 50)) as [
        { data: Row[] },
      ];
      return data.map(({ status, msg, ping }) => ({ status, msg, ping: ping === null }));
    };
    const before = await changes();
    await kuma.household.control.reset();
    expect(await changes()).toEqual(before);
    expect(before.length).toBeGreaterThan(4);
  });
});

describe('a monitor', () => {
  it('is what it is held to, at once, until it is let go', async () => {
    const client = await kuma.signedIn();
    for (const [status, number] of [
      ['down', 0],
      ['pending', 2],
      ['maintenance', 3],
      ['up', 1],
    ] as const) {
      client.forget();
      expect(named(await kuma.control.setStatus('Plex', status, 'as told'), 'Plex')).toMatchObject({
        status,
      });
      expect(await client.until(beatOf(1, number))).toMatchObject({ args: [{ msg: 'as told' }] });
    }
    await kuma.control.setStatus('Plex', 'as-it-is');
    expect(named(await kuma.control.beat('Plex'), 'Plex').message).toBe('200 - OK');
  });

  it('sees the bad days of its service, and tries again before it says down', async () => {
    await kuma.control.editMonitor('Plex', { maxRetries: 1 });
    await kuma.household.control.setService('plex', { mode: 'fail', status: 502 });
    expect(named(await kuma.control.beat('Plex'), 'Plex').status).toBe('pending');
    expect(named(await kuma.control.beat('Plex'), 'Plex')).toMatchObject({
      status: 'down',
      message: 'Request failed with status code 502',
      pingMs: null,
    });
    await kuma.household.control.setService('plex', { mode: 'slow', delayMs: 2000 });
    expect(named(await kuma.control.beat('Plex'), 'Plex').pingMs).toBeGreaterThan(2000);
    for (const mode of ['down', 'hang', 'rate-limit', 'redirect'] as const) {
      await kuma.household.control.setService('plex', { mode });
      expect(named(await kuma.control.beat('Plex'), 'Plex').status).not.toBe('up');
    }
  });

  it('is looked at without being asked, at its own pace', async () => {
    const client = await kuma.signedIn();
    await kuma.control.setPace({ automatic: true, speed: 200 });
    const beats = () => client.heard.filter(beatOf(3));
    await client.until(() => beats().length > 1);
    const [earlier, later] = beats().map(({ args }) => Date.parse(`${(args[0] as Beat).time}Z`));
    expect((later ?? 0) - (earlier ?? 0)).toBe(20_000);
    expect(Date.parse((await kuma.control.state()).now)).toBeGreaterThan(Date.now() + 2000);
  });

  it('flaps as long as it should', async () => {
    const client = await kuma.signedIn();
    await kuma.control.flap('YouTube', { upSeconds: 40, downSeconds: 40 });
    await kuma.control.setPace({ automatic: true, speed: 200, intervalSeconds: 10 });
    await client.until(beatOf(3, 0));
    client.forget();
    await client.until(beatOf(3, 1));
    client.forget();
    await client.until(beatOf(3, 0));
    await kuma.control.flap('YouTube', null);
    expect(named(await kuma.control.beat('YouTube'), 'YouTube').status).toBe('up');
  });

  it('is added, edited, paused and taken away, and each is told in 2.x by itself', async () => {
    const client = await kuma.signedIn();
    const added = named(
      await kuma.control.addMonitor({ name: 'Tautulli', group: 'Home network' }),
      'Tautulli',
    );
    expect(added).toMatchObject({ id: 13, group: 'Home network' });
    await client.until(beatOf(13));
    await kuma.control.editMonitor('Tautulli', { name: 'Statistics', url: 'http://tautulli.lan/' });
    await kuma.control.pauseMonitor('Statistics', true);
    await kuma.control.removeMonitor('Statistics');
    expect(await client.untilEvent('deleteMonitorFromList')).toEqual({
      event: 'deleteMonitorFromList',
      args: [13],
    });
    const updates = client.heard
      .filter(({ event }) => event === 'updateMonitorIntoList')
      .map(({ args }) => (args[0] as Record<string, { name: string; active: boolean }>)['13']);
    expect(updates).toMatchObject([
      { name: 'Tautulli', active: true, pathName: 'Home network / Tautulli', parent: 4 },
      { name: 'Statistics', active: true },
      { name: 'Statistics', active: false },
    ]);
  });

  it('that does not exist is a 404', async () => {
    await expect(kuma.control.setStatus('Nothing', 'up')).rejects.toThrow('404');
    await expect(kuma.control.endMaintenance(99)).rejects.toThrow('404');
    await expect(kuma.control.setPace({ speed: -1 })).rejects.toThrow('400');
  });
});

describe('a group', () => {
  it('is as bad as its worst child, and names it in 2.x', async () => {
    await kuma.control.setStatus('NAS', 'pending');
    expect(named(await kuma.control.beat('Home network'), 'Home network')).toMatchObject({
      status: 'pending',
      message: 'Pending child monitors: NAS',
    });
    await kuma.control.setStatus('Router', 'down');
    expect(named(await kuma.control.beat('Home network'), 'Home network')).toMatchObject({
      status: 'down',
      message: 'Child monitors down: Router; pending: NAS',
    });
    await kuma.control.setDialect(1);
    expect(named(await kuma.control.beat('Home network'), 'Home network').message).toBe('Child inaccessible');
  });

  it.each([
    [1, 0],
    [2, false],
  ] as const)(
    'that is paused shows its children as paused, but they go on (line %i)',
    async (dialect, active) => {
      await kuma.control.setDialect(dialect);
      const client = await kuma.signedIn();
      await kuma.control.pauseMonitor('Home network', true);
      expect(await listed(client, 5)).toMatchObject({ active, forceInactive: true });
      await kuma.control.beat('Router');
      await client.until(beatOf(5));
    },
  );
});

describe('a certificate', () => {
  const certificateIn = ({ args }: Heard) => JSON.parse(String(args[1]));

  it('comes with every beat as a text, and runs out', async () => {
    const client = await kuma.signedIn();
    await kuma.control.beat('Photos');
    const good = await client.untilEvent('certInfo');
    expect(good.args[0]).toBe(9);
    expect(certificateIn(good)).toMatchObject({
      valid: true,
      certInfo: { certType: 'server', validFor: ['photos.lantern-house.example'], issuerCertificate: {} },
    });
    client.forget();
    expect(named(await kuma.control.setCertificate('Photos', { daysLeft: -2 }), 'Photos')).toMatchObject({
      certificateDaysLeft: -2,
    });
    expect(certificateIn(await client.untilEvent('certInfo'))).toMatchObject({
      valid: false,
      certInfo: { daysRemaining: -2 },
    });
    client.forget();
    await kuma.control.setCertificate('Photos', { daysLeft: 7 });
    const renewed = certificateIn(await client.untilEvent('certInfo'));
    expect(renewed).toMatchObject({ valid: true, certInfo: { daysRemaining: 7 } });
    expect(Date.parse(renewed.certInfo.valid_to)).toBe(
      Math.floor(Date.parse(renewed.certInfo.validTo) / 1000) * 1000,
    );
  });
});

describe('a maintenance', () => {
  it('puts its monitors under it until it ends, and does not say which', async () => {
    const client = await kuma.signedIn();
    const { maintenances, monitors } = await kuma.control.startMaintenance({
      title: 'Cleaning',
      monitors: ['Plex', 'Home network'],
    });
    expect(maintenances.at(-1)).toEqual({
      id: 4,
      title: 'Cleaning',
      status: 'under-maintenance',
      monitorIds: [1, 4],
    });
    expect(monitors[0]?.status).toBe('maintenance');
    expect(named(await kuma.control.beat('Router'), 'Router').status).toBe('maintenance');
    const { args } = await client.untilEvent('maintenanceList');
    expect((args[0] as Record<string, unknown>)['4']).not.toHaveProperty('monitors');
    expect(await client.call('getMonitorMaintenance', 4)).toEqual([
      { ok: true, monitors: [{ id: 1 }, { id: 4 }] },
    ]);
    const ended = await kuma.control.endMaintenance(4);
    expect(ended.maintenances.at(-1)?.status).toBe('inactive');
    expect(named(ended, 'Plex').status).toBe('up');
  });

  it('that is planned comes with its times: in UTC when it recurs, in its own zone when it is once', async () => {
    const client = kuma.connect();
    await client.signIn();
    const { args } = await client.untilEvent('maintenanceList');
    const list = args[0] as Record<string, { status: string; timeslotList: { startDate: string }[] }>;
    expect(list['2']).toMatchObject({ strategy: 'recurring-interval', timezone: 'Europe/Berlin' });
    expect(list['2']?.timeslotList[0]?.startDate).toMatch(/^\d{4}-\d\d-\d\dT(0[23]|1[23]):00:00\.000Z$/);
    expect(list['3']).toMatchObject({ strategy: 'single', status: 'scheduled' });
    expect(list['3']?.timeslotList[0]?.startDate).toMatch(/^\d{4}-\d\d-\d\d (19|20):00:00$/);
  });
});

describe('hundreds of monitors', () => {
  it('come and go with one list', async () => {
    const client = await kuma.signedIn();
    const { monitors } = await kuma.control.setMonitorCount(500);
    expect(monitors).toHaveLength(500);
    const { args } = await client.untilEvent('monitorList');
    expect(Object.keys(args[0] as object)).toHaveLength(500);
    expect((await kuma.control.setMonitorCount(3)).monitors.map(({ name }) => name)).toEqual([
      'Plex',
      'Overseerr',
      'YouTube',
    ]);
  });
});

describe('ids', () => {
  it.each([1, 2] as const)('are texts in the burst and numbers after it (line %i)', async (dialect) => {
    await kuma.control.setDialect(dialect);
    const client = kuma.connect();
    await client.signIn();
    const idsOf = (heard: readonly Heard[]) =>
      heard
        .filter(({ event }) => /^(avgPing|uptime|certInfo)$/.test(event))
        .map(({ args }) => typeof args[0]);
    expect(new Set(idsOf(client.forget()))).toEqual(new Set(['string']));
    await kuma.control.beat('Photos');
    await client.until(({ event }) => event === 'certInfo');
    expect(new Set(idsOf(client.heard))).toEqual(new Set(['number']));
  });
});

describe('reset', () => {
  it('keeps sockets that could go on, and tells them everything again', async () => {
    const client = await kuma.signedIn();
    const start = await kuma.control.state();
    await kuma.control.setStatus('Plex', 'down');
    await kuma.control.removeMonitor('YouTube');
    await kuma.control.setMonitorCount(20);
    client.forget();
    await kuma.household.control.reset();
    await client.untilEvent('initServerTimezone');
    expect(client.socket.connected).toBe(true);
    const state = await kuma.control.state();
    const bones = ({ monitors }: KumaState) => monitors.map(({ id, name, status }) => ({ id, name, status }));
    expect(bones(state)).toEqual(bones(start));
  });

  it('cuts sockets that have seen another time or would sign in otherwise', async () => {
    const client = await kuma.signedIn();
    await kuma.control.setPace({ speed: 50 });
    await kuma.household.control.reset();
    expect(await client.untilEvent('socket disconnect')).toMatchObject({ args: ['transport close'] });
    expect(await kuma.control.state()).toMatchObject({ speed: 1 });
    await kuma.control.setAccount({ password: 'another-one', twoFactorKey: 'a key of the household' });
    await kuma.household.control.reset();
    expect(await kuma.control.state()).toMatchObject({ password: 'household-kuma', twoFactor: null });
  });
});
