import { certificateText } from '../certificate.ts';
import { versions } from '../dialect.ts';
import type { Monitor } from '../monitors/monitor.ts';
import monitorTypes from '../wire/monitor-types.json' with { type: 'json' };
import { presentMaintenances } from '../wire/present-maintenance.ts';
import { presentMonitors } from '../wire/present-monitor.ts';
import { averagePing, uptimeOf, uptimePeriods } from '../wire/present-stats.ts';
import { presentStatusPage } from '../wire/present-status-page.ts';
import { presentNotifications } from '../wire/secrets.ts';
import { kumaSecond } from '../wire/time.ts';
import type { World } from '../world.ts';
import type { Emit } from './kuma-socket.ts';

/** What is said before a sign-in: nothing of the version. */
export function shortInfo(): Record<string, unknown> {
  return { primaryBaseURL: null, serverTimezone: 'UTC', serverTimezoneOffset: '+00:00' };
}

export function fullInfo({ dialect }: World): Record<string, unknown> {
  const version = { version: versions[dialect()], latestVersion: null, isContainer: false };
  if (dialect() === 1) return { ...version, ...shortInfo() };
  const runtime = { platform: 'linux', arch: 'x64' };
  return { ...shortInfo(), ...version, dbType: 'sqlite', runtime };
}

export function sendMonitorList(world: World, emit: Emit): void {
  emit('monitorList', presentMonitors(world));
}

export function sendMonitorTypes(emit: Emit): void {
  emit('monitorTypeList', monitorTypes);
}

export function sendMaintenances(world: World, emit: Emit): void {
  emit('maintenanceList', presentMaintenances(world));
}

/** The lists that a portal has no use for; the first one carries secrets. */
export function sendSettingsLists(world: World, emit: Emit): void {
  emit('notificationList', presentNotifications(world.dialect()));
  emit('proxyList', []);
  emit('dockerHostList', []);
  const createdDate = kumaSecond(world.monitors.list()[0]?.createdAt ?? world.clock.now());
  const key = {
    id: 1,
    name: 'medianest',
    userID: 1,
    createdDate,
    active: 1,
    expires: null,
    status: 'active',
  };
  emit('apiKeyList', [key]);
  if (world.dialect() === 2) emit('remoteBrowserList', []);
}

export function sendStatusPages(world: World, emit: Emit): void {
  emit('statusPageList', { [world.statusPage.id]: presentStatusPage(world) });
}

/** Averages and uptimes; the id is a text in a burst and a number after a beat (uptime-kuma.md). */
export function sendStats(world: World, emit: Emit, stats: { monitor: Monitor; id: string | number }): void {
  const { monitor, id } = stats;
  sendAveragePing(world, emit, stats);
  for (const [index] of uptimePeriods[world.dialect()].entries())
    sendUptime(world, emit, { ...stats, index });
  sendCertificate(world, emit, { monitor, id });
}

export function sendAveragePing(
  world: World,
  emit: Emit,
  { monitor, id }: { monitor: Monitor; id: string | number },
): void {
  emit('avgPing', id, averagePing(monitor, { now: world.clock.now(), dialect: world.dialect() }));
}

export function sendUptime(
  world: World,
  emit: Emit,
  { monitor, id, index }: { monitor: Monitor; id: string | number; index: number },
): void {
  const period = uptimePeriods[world.dialect()][index];
  if (!period) return;
  const [name, window] = period;
  emit('uptime', id, name, uptimeOf(monitor.history.counts(window, world.clock.now()), world.dialect()));
}

export function sendCertificate(
  world: World,
  emit: Emit,
  { monitor, id }: { monitor: Monitor; id: string | number },
): void {
  if (!monitor.certificate) return;
  const view = { now: world.clock.now(), dialect: world.dialect() };
  emit('certInfo', id, certificateText(monitor.certificate, view));
}
