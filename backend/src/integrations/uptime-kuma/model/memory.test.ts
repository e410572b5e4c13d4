import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../../test/support/kuma-client.ts';
import { createNotifier } from '../listener.ts';
import { createMaintenanceBoard } from './maintenance-board.ts';
import { createMonitorBoard } from './monitor-board.ts';
import { createReceiver, type Receiver } from './receive-events.ts';

const monitorCount = 500;
const beatsPerHour = 180;

const create = () => {
  const { log } = createNotebook();
  const told = createNotifier({}, log);
  const monitors = createMonitorBoard(told);
  const maintenance = createMaintenanceBoard(told, () => 0);
  const wishes = { monitorList: () => {}, maintenanceMonitors: () => {} };
  return { receiver: createReceiver({ monitors, maintenance, told, wishes, log }), monitors };
};

/** As long as what Kuma sends, made anew each time as the parser of a socket does. */
const filler = (length: number) => Buffer.alloc(length, 'x').toString();

const monitorOf = (id: number) => ({
  ...{ id, name: `Monitor ${id}`, type: 'http', active: true, interval: 20 },
  ...{ headers: filler(500), tlsKey: filler(1500), tags: [{ name: 'env', value: 'prod', color: '#059669' }] },
});

const kumaTime = (atMs: number) => new Date(atMs).toISOString().replace('T', ' ').slice(0, -1);

const sayBeat = (receiver: Receiver, monitorID: number, atMs: number) => {
  const msg = `${filler(20)} 200 - OK`;
  receiver.receive('heartbeat', [
    {
      monitorID,
      status: 1,
      time: kumaTime(atMs),
      msg,
      ping: atMs % 97,
      important: false,
      response: filler(300),
    },
  ]);
  receiver.receive('avgPing', [monitorID, (atMs % 89) / 3]);
  for (const period of [24, 720, '1y']) receiver.receive('uptime', [monitorID, period, (atMs % 71) / 71]);
};

const liveHour = (receiver: Receiver, hour: number) => {
  const monitors = Array.from({ length: monitorCount }, (_, index) => index + 1);
  receiver.receive('monitorList', [Object.fromEntries(monitors.map((id) => [id, monitorOf(id)]))]);
  for (let beat = 0; beat < beatsPerHour; beat++) {
    const atMs = 1_795_000_000_000 + hour * 3_600_000 + beat * 20_000;
    for (const id of monitors) sayBeat(receiver, id, atMs);
  }
};

const heldBytes = () => {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
};

// Three hours of beats take a busy machine a while.
const patient = { timeout: 180_000 };

describe('the memory of 500 monitors', () => {
  it('is small, and grows no more after the first hour', patient, () => {
    const { receiver, monitors } = create();
    const before = heldBytes();
    liveHour(receiver, 0);
    const afterFirst = heldBytes();
    for (let hour = 1; hour < 3; hour++) liveHour(receiver, hour);
    const afterThird = heldBytes();
    expect(monitors.list()).toHaveLength(monitorCount);
    expect((afterFirst - before) / 2 ** 20).toBeLessThan(12);
    expect((afterThird - afterFirst) / 2 ** 20).toBeLessThan(1);
  });
});
