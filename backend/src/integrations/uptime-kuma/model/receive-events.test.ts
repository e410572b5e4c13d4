import { beforeEach, describe, expect, it } from 'vitest';
import { createMaintenanceBoard } from './maintenance-board.ts';
import { createMonitorBoard } from './monitor-board.ts';
import { createReceiver, type Receiver } from './receive-events.ts';

type Told = [what: string, ...args: unknown[]];

let told: Told[];
let logged: object[];
let receiver: Receiver;
let monitors: ReturnType<typeof createMonitorBoard>;
let maintenance: ReturnType<typeof createMaintenanceBoard>;

const noon = Date.parse('2026-11-22T12:00:00Z');

const telling =
  (what: string) =>
  (...args: unknown[]) =>
    void told.push([what, ...args]);

beforeEach(() => {
  [told, logged] = [[], []];
  const log = { info: () => {}, warn: (fields: object) => void logged.push(fields) };
  monitors = createMonitorBoard({
    onMonitors: telling('monitors'),
    onRemoved: telling('removed'),
    onBeat: telling('beat'),
    onHistory: telling('history'),
    onStatistics: telling('statistics'),
    onCertificate: telling('certificate'),
  });
  maintenance = createMaintenanceBoard({ onMaintenance: telling('maintenance') }, () => noon);
  receiver = createReceiver({
    monitors,
    maintenance,
    told: { onServer: telling('server'), onStatusPages: telling('pages') },
    wishes: { monitorList: telling('wish: list'), maintenanceMonitors: telling('wish: maintenance') },
    log,
  });
});

const hear = (event: string, ...args: unknown[]) => receiver.receive(event, args);
const heard = () => told.splice(0).map(([what]) => what);

const monitor = (id: number, change: object = {}) => ({
  ...{ id, name: `m${id}`, type: 'http', active: true, forceInactive: false, parent: null },
  ...{ interval: 20, tags: [], pushToken: 'secret' },
  ...change,
});

const listOf = (...items: { id: number }[]) => Object.fromEntries(items.map((item) => [item.id, item]));

const row = (second: number) => ({
  ...{ monitor_id: 2, status: 1, msg: '200 - OK', ping: 20, important: 0 },
  time: `2026-11-22 07:20:${String(second).padStart(2, '0')}.000`,
});

const beat = (second: number) => {
  const { monitor_id: monitorID, ...rest } = row(second);
  return { ...rest, monitorID, important: false };
};

describe('the list of monitors', () => {
  it('is told once, however often it comes', () => {
    hear('monitorList', listOf(monitor(1), monitor(2)));
    hear('monitorList', listOf(monitor(1), monitor(2)));
    expect(heard()).toEqual(['monitors']);
  });

  it('removes who is not in it, with everything about them', () => {
    hear('monitorList', listOf(monitor(1), monitor(2)));
    hear('heartbeat', beat(1));
    hear('monitorList', listOf(monitor(1)));
    expect(heard()).toEqual(['monitors', 'beat', 'removed', 'monitors']);
    hear('monitorList', listOf(monitor(1), monitor(2)));
    expect(monitors.find(2)?.beats).toEqual([]);
  });

  it('may be empty, which is not the same as garbled', () => {
    hear('monitorList', listOf(monitor(1)));
    for (const garbled of [null, 'x', 7, [], undefined]) hear('monitorList', garbled);
    expect(monitors.list()).toHaveLength(1);
    hear('monitorList', {});
    expect(monitors.list()).toEqual([]);
  });

  it('takes in monitors one by one, and lets them go', () => {
    hear('monitorList', listOf(monitor(1)));
    hear('updateMonitorIntoList', listOf(monitor(2)));
    hear('updateMonitorIntoList', listOf(monitor(2, { name: 'renamed' })));
    hear('deleteMonitorFromList', 1);
    expect(monitors.list().map((record) => record.monitor.name)).toEqual(['renamed']);
    expect(heard()).toEqual(['monitors', 'monitors', 'monitors', 'removed', 'monitors']);
  });

  it('is asked for when a group is paused or goes on, of whose children nothing is sent', () => {
    hear('monitorList', listOf(monitor(1, { type: 'group' }), monitor(2, { parent: 1 }), monitor(3)));
    heard();
    hear('updateMonitorIntoList', listOf(monitor(1, { type: 'group', active: false })));
    expect(heard()).toEqual(['monitors', 'wish: list']);
    expect(monitors.list().map((record) => record.monitor.isActive)).toEqual([false, false, true]);
    hear('updateMonitorIntoList', listOf(monitor(3, { active: false })));
    expect(heard()).toEqual(['monitors']);
  });

  it('does not grow without end', () => {
    hear('monitorList', listOf(...Array.from({ length: 5000 }, (_, id) => monitor(id))));
    hear('updateMonitorIntoList', listOf(monitor(9000)));
    expect(monitors.list()).toHaveLength(2000);
  });
});

describe('the beats', () => {
  beforeEach(() => {
    hear('monitorList', listOf(monitor(2)));
    heard();
  });

  it('are told once each, live or as a past', () => {
    hear('heartbeatList', '2', [row(1), row(2)], false);
    hear('heartbeat', beat(2));
    hear('heartbeat', beat(3));
    hear('heartbeatList', 2, [row(1), row(2)], false);
    expect(heard()).toEqual(['history', 'beat']);
    expect(monitors.find(2)?.beats).toHaveLength(3);
  });

  it('are gone when the administrator clears them', () => {
    hear('heartbeatList', '2', [row(1)], false);
    hear('heartbeatList', '2', [], true);
    expect(monitors.find(2)?.beats).toEqual([]);
    expect(heard()).toEqual(['history', 'history']);
  });

  it('of monitors that nobody knows are dropped', () => {
    hear('heartbeat', { ...beat(1), monitorID: 77 });
    hear('heartbeatList', '77', [row(1)], true);
    hear('avgPing', 77, 3);
    hear('uptime', 77, 24, 1);
    hear('certInfo', 77, '{}');
    expect(heard()).toEqual([]);
  });

  it('do not change a picture that was handed out', () => {
    hear('heartbeat', beat(1));
    const before = monitors.list();
    hear('heartbeat', beat(2));
    expect(before[0]?.beats).toHaveLength(1);
  });
});

describe('the figures', () => {
  beforeEach(() => {
    hear('monitorList', listOf(monitor(2)));
    heard();
  });

  it('are kept under numbers, whether the id is text or not', () => {
    hear('avgPing', '2', 26.2);
    hear('uptime', '2', 24, 0.5);
    hear('uptime', 2, 720, 0.25);
    hear('uptime', 2, '1y', 1.0000001);
    expect(monitors.find(2)?.statistics).toEqual({
      ...{ uptime24h: 0.5, uptime30d: 0.25, uptime1y: 1, avgPingMs: 26.2 },
    });
  });

  it('are told when they differ', () => {
    for (const value of [5, 5, 6, null, null]) hear('avgPing', 2, value);
    expect(heard()).toEqual(['statistics', 'statistics', 'statistics']);
  });

  it('of another period are left alone', () => {
    hear('uptime', 2, '10y', 1);
    expect(heard()).toEqual([]);
  });
});

describe('a certificate', () => {
  const info = (daysRemaining: number) =>
    JSON.stringify({ valid: true, certInfo: { issuer: { O: 'CA' }, validTo: '2027-01-01', daysRemaining } });

  it('is told when another one comes, though it is sent with every beat', () => {
    hear('monitorList', listOf(monitor(2)));
    heard();
    for (const days of [9, 9, 8, 8]) hear('certInfo', 2, info(days));
    expect(heard()).toEqual(['certificate', 'certificate']);
    hear('certInfo', 2, 'null');
    hear('certInfo', 2, '{');
    expect(heard()).toEqual(['certificate']);
    expect(monitors.find(2)?.certificate).toBeNull();
  });
});

describe('a maintenance', () => {
  const sent = (change: object = {}) => ({
    ...{ id: 1, title: 'Upgrade', description: '', status: 'scheduled', timezone: 'UTC' },
    timeslotList: [
      { startDate: '2026-11-22T03:00:00Z', endDate: '2026-11-22T04:00:00Z' },
      { startDate: '2026-11-23T03:00:00Z', endDate: '2026-11-23T04:00:00Z' },
    ],
    ...change,
  });

  it('shows the window that is not over', () => {
    hear('maintenanceList', listOf(sent()));
    expect(maintenance.list()[0]?.window?.startMs).toBe(Date.parse('2026-11-23T03:00:00Z'));
  });

  it('has its monitors asked for when it is another one, and they are forgotten with it', () => {
    hear('maintenanceList', listOf(sent()));
    hear('maintenanceList', listOf(sent()));
    expect(heard()).toEqual(['maintenance', 'wish: maintenance']);
    maintenance.setMonitors(1, [2, 3]);
    maintenance.setMonitors(1, [2, 3]);
    maintenance.setMonitors(99, [4]);
    expect(heard()).toEqual(['maintenance']);
    hear('maintenanceList', {});
    hear('maintenanceList', listOf(sent()));
    expect(maintenance.list()[0]?.monitorIds).toEqual([]);
  });
});

describe('the server', () => {
  it('is known once it tells its version', () => {
    hear('info', { serverTimezone: 'UTC' });
    expect(receiver.server()).toBeNull();
    hear('info', { version: '2.5.3', serverTimezone: 'Europe/Berlin' });
    hear('info', { version: '2.5.3', serverTimezone: 'Europe/Berlin' });
    expect(receiver.server()).toEqual({ version: '2.5.3', timeZone: 'Europe/Berlin' });
    expect(heard()).toEqual(['server']);
  });

  it('has status pages, of which one with a strange address is none', () => {
    hear('statusPageList', { 1: { slug: 'home', title: 'Ours' }, 2: { slug: '../x', title: 'y' } });
    expect(receiver.statusPages()).toEqual([{ slug: 'home', title: 'Ours' }]);
  });
});

describe('what cannot be read', () => {
  const junk = [undefined, null, 0, 'x', [], {}, { id: {} }, [[]], Number.NaN, true, 'x'.repeat(100_000)];

  it('changes nothing and breaks nothing', () => {
    hear('monitorList', listOf(monitor(2)));
    hear('heartbeat', beat(1));
    const before = JSON.stringify(monitors.list());
    for (const event of receiver.events.filter((name) => name !== 'monitorList')) {
      for (const one of junk) for (const other of junk) hear(event, one, other, one);
      hear(event);
    }
    hear('no such event', {});
    hear('constructor', {});
    expect(JSON.stringify(monitors.list())).toBe(before);
  });

  it('is noted once for each event, without what was sent', () => {
    for (const one of junk) hear('heartbeat', { ...beat(1), status: 'household-secret', x: one });
    hear('heartbeatList', 'household-secret');
    expect(logged).toEqual([{ event: 'heartbeat' }, { event: 'heartbeatList' }]);
  });
});
