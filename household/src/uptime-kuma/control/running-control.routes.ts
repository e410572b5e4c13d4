import type { Router } from 'express';
import * as z from 'zod';
import type { UptimeKuma } from '../index.ts';
import { createChanges, getMonitor, NoSuchThing } from './change.ts';
import {
  accountSchema,
  beatSchema,
  dialectSchema,
  frozenSchema,
  maintenanceEndSchema,
  maintenanceStartSchema,
  paceSchema,
  pingPaceSchema,
  restartSchema,
  saySchema,
} from './contract.ts';

/** How it runs: time, sign-in, restarts and standstills. */
export function runningControlRoutes(kuma: UptimeKuma): Router {
  const { world, switches, life } = kuma;
  const { router, change } = createChanges(kuma);
  change('/beat', beatSchema, ({ monitor }) => {
    kuma.lookNow(monitor === undefined ? undefined : getMonitor(kuma, monitor).id);
  });
  change('/pace', paceSchema, ({ intervalSeconds, speed, automatic }) => {
    if (intervalSeconds)
      for (const monitor of world.monitors.list()) monitor.intervalSeconds = intervalSeconds;
    if (speed) world.clock.setSpeed(speed);
    kuma.schedule.setAutomatic(automatic ?? kuma.schedule.isAutomatic());
  });
  change('/account', accountSchema, (wanted) => changeAccount(kuma, wanted));
  change('/logins/spend', z.strictObject({}), () => world.account.loginLimit.exhaust());
  change('/dialect', dialectSchema, async ({ dialect }) => {
    switches.dialect = dialect;
    await life.restart(0);
  });
  change('/restart', restartSchema, ({ downMs }) => life.restart(downMs));
  change('/frozen', frozenSchema, ({ frozen }) => (frozen ? life.freeze() : life.thaw()));
  change('/ping-pace', pingPaceSchema, (pace) => {
    switches.pingPace = pace;
    life.followPingPace();
  });
  change('/say', saySchema, ({ event, args }) => kuma.say(event, ...args));
  return router.use(maintenanceControlRoutes(kuma));
}

function maintenanceControlRoutes(kuma: UptimeKuma): Router {
  const { maintenances } = kuma.world;
  const { router, change } = createChanges(kuma);
  change('/maintenances/start', maintenanceStartSchema, ({ title, description, monitors }) => {
    const ids = monitors.map((reference) => getMonitor(kuma, reference).id);
    maintenances.add({ title, description, monitors: ids, plan: () => ({ strategy: 'manual' }) });
    kuma.announce.maintenances();
    for (const id of ids) kuma.lookNow(id);
  });
  change('/maintenances/end', maintenanceEndSchema, ({ id }) => {
    const maintenance = maintenances.find(id);
    if (!maintenance) throw new NoSuchThing(`No maintenance ${id}`);
    maintenance.active = false;
    kuma.announce.maintenances();
    for (const monitorId of maintenance.monitorIds) kuma.lookNow(monitorId);
  });
  return router;
}

/** Switching the sign-in on, and a new password, put everybody out. */
function changeAccount({ world, life }: UptimeKuma, wanted: z.infer<typeof accountSchema>): void {
  const { account } = world;
  const isSwitchedOn = wanted.authentication === true && !account.isAuthenticationOn();
  if (wanted.authentication !== undefined) account.setAuthentication(wanted.authentication);
  if (wanted.twoFactorKey !== undefined) account.setTwoFactor(wanted.twoFactorKey);
  if (wanted.password !== undefined) account.changePassword(wanted.password);
  if (isSwitchedOn || wanted.password !== undefined) life.kick();
}
