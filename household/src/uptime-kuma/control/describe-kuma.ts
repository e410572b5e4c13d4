import { statusNames } from '../beats/beat.ts';
import { daysRemaining } from '../certificate.ts';
import { versions } from '../dialect.ts';
import type { UptimeKuma } from '../index.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { accountRoom } from '../sockets/kuma-socket.ts';
import type { World } from '../world.ts';
import type { KumaMonitorState, KumaState } from './contract.ts';

/** What the control interface says of the simulated Uptime Kuma. */
export function describeKuma({ world, switches, life, schedule }: UptimeKuma): KumaState {
  const { account, clock, monitors, maintenances } = world;
  const key = account.twoFactorKey();
  const namespace = life.sockets()?.sockets;
  return {
    dialect: switches.dialect,
    version: versions[switches.dialect],
    ...{ username: account.username, password: account.password(), apiKey: account.apiKey },
    authentication: account.isAuthenticationOn(),
    twoFactor: key === null ? null : { key, code: account.currentCode() ?? '' },
    loginsLeft: account.loginLimit.left(),
    ...{ running: life.isRunning(), frozen: life.isFrozen() },
    sockets: {
      connected: namespace?.sockets.size ?? 0,
      signedIn: namespace?.adapter.rooms.get(accountRoom)?.size ?? 0,
    },
    ...{ now: new Date(clock.now()).toISOString(), speed: clock.speed() },
    ...{ automatic: schedule.isAutomatic(), pingPace: switches.pingPace },
    statusPage: world.statusPage.slug,
    monitors: monitors.list().map((monitor) => describeMonitor(world, monitor)),
    maintenances: maintenances.list().map((maintenance) => ({
      ...{ id: maintenance.id, title: maintenance.title },
      status: maintenances.statusOf(maintenance, clock.now()),
      monitorIds: [...maintenance.monitorIds],
    })),
  };
}

function describeMonitor({ monitors, clock }: World, monitor: Monitor): KumaMonitorState {
  const { id, name, type, active, certificate } = monitor;
  const latest = monitor.history.latest();
  return {
    ...{ id, name, type, active },
    group: monitors.groupsAbove(monitor).at(-1)?.name ?? null,
    status: latest ? statusNames[latest.status] : null,
    ...{ message: latest?.message ?? null, pingMs: latest?.pingMs ?? null },
    lastBeatAt: latest ? new Date(latest.at).toISOString() : null,
    certificateDaysLeft: certificate ? daysRemaining(certificate, clock.now()) : null,
  };
}
