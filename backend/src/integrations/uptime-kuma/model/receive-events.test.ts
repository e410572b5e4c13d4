import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../../test/support/kuma-client.ts';
import { createNotifier } from '../listener.ts';
import { createMaintenanceBoard } from './maintenance-board.ts';
import { createMonitorBoard } from './monitor-board.ts';
import { createReceiver } from './receive-events.ts';

const create = () => {
  const { lines, log } = createNotebook();
  const told = createNotifier({}, log);
  const monitors = createMonitorBoard(told);
  const maintenance = createMaintenanceBoard(told, () => 0);
  const asked: string[] = [];
  const wishes = {
    monitorList: () => void asked.push('monitors'),
    maintenanceMonitors: () => void asked.push('maintenance'),
  };
  const receiver = createReceiver({ monitors, maintenance, told, wishes, log });
  receiver.receive('monitorList', [{ 1: { id: 1, name: 'Plex', active: true } }]);
  return { receiver, monitors, maintenance, lines, asked };
};

const time = '2026-11-22 07:20:52.749';

describe('what a broken Uptime Kuma says', () => {
  it.each([
    ['monitorList', []],
    ['monitorList', [null]],
    ['monitorList', ['x']],
    ['monitorList', [[1, 2]]],
    ['monitorList', [{ 1: {}, 2: 'no' }]],
    ['updateMonitorIntoList', [7]],
    ['deleteMonitorFromList', [{}]],
    ['heartbeat', [null]],
    ['heartbeat', [{ monitorID: 1, status: 'up' }]],
    ['heartbeatList', ['1', 'rows']],
    ['heartbeatList', [{}, []]],
    ['avgPing', [null, 3]],
    ['uptime', [1, 'week', 1]],
    ['certInfo', [1, { valid: true }]],
    ['maintenanceList', ['none']],
    ['statusPageList', [3]],
    ['info', ['2.5.3']],
  ] as [string, unknown[]][])('changes nothing: %s %j', (event, args) => {
    const { receiver, monitors } = create();
    const before = monitors.list();
    receiver.receive(event, args);
    expect(monitors.list()).toEqual(before);
    expect(receiver.server()).toBeNull();
  });

  it('is told of once for each event, without quoting it', () => {
    const { receiver, lines } = create();
    for (let round = 0; round < 50; round++) receiver.receive('heartbeat', [{ monitorID: 'a-secret' }]);
    receiver.receive('monitorList', ['a-secret']);
    expect(lines.map(({ fields }) => fields)).toEqual([{ event: 'heartbeat' }, { event: 'monitorList' }]);
  });

  it('may hold one monitor that cannot be read, and the others are', () => {
    const { receiver, monitors } = create();
    receiver.receive('monitorList', [{ 1: { id: 1 }, 2: 'no', 3: { id: 3 }, 4: { id: -4 } }]);
    expect(monitors.list().map(({ monitor }) => monitor.id)).toEqual([1, 3]);
  });

  it('may be shares beyond all and pings below none', () => {
    const { receiver, monitors } = create();
    receiver.receive('uptime', ['1', 24, 17]);
    receiver.receive('uptime', [1, 720, -2]);
    receiver.receive('uptime', [1, '1y', 'much']);
    receiver.receive('heartbeat', [{ monitorID: 1, status: 1, time, ping: -3 }]);
    expect(monitors.list()[0]?.statistics).toMatchObject({ uptime24h: 1, uptime30d: 0, uptime1y: null });
    expect(monitors.list()[0]?.beats[0]?.pingMs).toBeNull();
  });
});

describe('what Uptime Kuma does not say by itself', () => {
  it('is asked for when a group was paused and when maintenance changed', () => {
    const { receiver, asked } = create();
    receiver.receive('updateMonitorIntoList', [{ 2: { id: 2, parent: 1, active: true } }]);
    receiver.receive('updateMonitorIntoList', [{ 1: { id: 1, active: false } }]);
    receiver.receive('maintenanceList', [{ 1: { id: 1, title: 'Nightly' } }]);
    receiver.receive('maintenanceList', [{ 1: { id: 1, title: 'Nightly' } }]);
    expect(asked).toEqual(['monitors', 'maintenance']);
  });
});
