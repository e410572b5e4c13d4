import type { Monitor } from '../monitors/monitor.ts';
import { presentChange, presentRow } from '../wire/present-beat.ts';
import { uptimePeriods } from '../wire/present-stats.ts';
import type { World } from '../world.ts';
import type { Emit } from './kuma-socket.ts';
import {
  fullInfo,
  sendAveragePing,
  sendCertificate,
  sendMaintenances,
  sendMonitorList,
  sendMonitorTypes,
  sendSettingsLists,
  sendStats,
  sendStatusPages,
  sendUptime,
} from './lists.ts';

/** Where the burst goes: some of it to all sockets of the account, some to the new one alone. */
export type Listeners = { readonly toRoom: Emit; readonly toSocket: Emit; readonly isGone: () => boolean };

/** Between the lists and the statistics 1.x waits (uptime-kuma.md "Events after login"). */
const firstLinePauseMs = 500;

/** Everything that a client is told after its sign-in, in the order of the line. */
export async function sendBurst(world: World, listeners: Listeners): Promise<void> {
  if (world.dialect() === 2) sendSecondLineBurst(world, listeners);
  else await sendFirstLineBurst(world, listeners);
}

async function sendFirstLineBurst(world: World, listeners: Listeners): Promise<void> {
  const { toRoom, toSocket } = listeners;
  sendMonitorList(world, toRoom);
  toSocket('info', fullInfo(world));
  sendMaintenances(world, toRoom);
  sendSettingsLists(world, toRoom);
  await new Promise((resolve) => setTimeout(resolve, firstLinePauseMs).unref());
  if (listeners.isGone()) return;
  sendStatusPages(world, toRoom);
  const monitors = world.monitors.list();
  for (const monitor of monitors) sendRecent(world, toSocket, monitor);
  for (const monitor of monitors) sendChanges(world, toSocket, monitor);
  for (const monitor of monitors) sendStats(world, toRoom, { monitor, id: String(monitor.id) });
  toSocket('initServerTimezone');
}

function sendSecondLineBurst(world: World, { toRoom, toSocket }: Listeners): void {
  sendMonitorList(world, toRoom);
  sendMonitorTypes(toRoom);
  toSocket('info', fullInfo(world));
  sendMaintenances(world, toRoom);
  sendSettingsLists(world, toRoom);
  sendStatusPages(world, toRoom);
  const all = world.monitors.list().map((monitor) => ({ monitor, id: String(monitor.id) }));
  for (const [index] of uptimePeriods[2].entries()) {
    for (const one of all) {
      if (index === 0) sendAveragePing(world, toRoom, one);
      sendUptime(world, toRoom, { ...one, index });
    }
  }
  for (const { monitor } of all) sendRecent(world, toSocket, monitor);
  for (const one of all) sendCertificate(world, toRoom, one);
  toSocket('initServerTimezone');
}

function sendRecent(world: World, emit: Emit, monitor: Monitor): void {
  const view = { monitor, dialect: world.dialect() };
  const rows = monitor.history.recent().map((beat) => presentRow(beat, view));
  emit('heartbeatList', String(monitor.id), rows, false);
}

/** 1.x only, newest first. */
function sendChanges(world: World, emit: Emit, monitor: Monitor): void {
  const view = { monitor, dialect: world.dialect() };
  const rows = monitor.history.changes().map((beat) => presentChange(beat, view));
  emit('importantHeartbeatList', String(monitor.id), rows.reverse(), false);
}
