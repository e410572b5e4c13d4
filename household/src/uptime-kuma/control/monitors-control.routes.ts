import type { Router } from 'express';
import { fillerMonitor } from '../household-cast.ts';
import type { UptimeKuma } from '../index.ts';
import { createChanges, getMonitor } from './change.ts';
import {
  additionSchema,
  certificateSchema,
  countSchema,
  editSchema,
  flappingSchema,
  monitorOnlySchema,
  pauseSchema,
  statusSchema,
} from './contract.ts';

const dayMs = 86_400_000;
const usualPingMs = 30;

/** Monitors come, go and change. */
export function monitorsControlRoutes(kuma: UptimeKuma): Router {
  const { router, change } = createChanges(kuma);
  change('/monitors/add', additionSchema, (addition) => {
    const isPinged = addition.type !== 'group' && addition.type !== 'push';
    kuma.change.add({ usualPingMs: isPinged ? usualPingMs : null, ...addition });
  });
  change('/monitors/edit', editSchema, ({ monitor, ...edit }) => {
    const given = Object.entries(edit).filter(([, value]) => value !== undefined);
    kuma.change.edit(getMonitor(kuma, monitor), Object.fromEntries(given));
    kuma.schedule.replan();
  });
  change('/monitors/remove', monitorOnlySchema, ({ monitor }) => {
    kuma.change.remove(getMonitor(kuma, monitor).id);
  });
  change('/monitors/pause', pauseSchema, ({ monitor, paused }) => {
    kuma.change.setActive(getMonitor(kuma, monitor).id, !paused);
  });
  change('/monitors/count', countSchema, ({ count }) => setCount(kuma, count));
  conditionsOf(kuma, change);
  return router;
}

/** What is the matter with a monitor, or no longer. */
function conditionsOf(kuma: UptimeKuma, change: ReturnType<typeof createChanges>['change']): void {
  change('/monitors/status', statusSchema, ({ monitor, status, message = null }) => {
    kuma.change.force(getMonitor(kuma, monitor), status === 'as-it-is' ? null : { status, message });
  });
  change('/monitors/flap', flappingSchema, ({ monitor, flapping }) => {
    Object.assign(getMonitor(kuma, monitor), { flapping, flapsSince: kuma.world.clock.now() });
  });
  change('/monitors/certificate', certificateSchema, ({ monitor, daysLeft, selfSigned }) => {
    const found = getMonitor(kuma, monitor);
    const host = found.url && URL.canParse(found.url) ? new URL(found.url).hostname : found.name;
    found.certificate =
      daysLeft === null
        ? null
        : { commonName: host, selfSigned, expiresAt: kuma.world.clock.now() + daysLeft * dayMs };
    kuma.lookNow(found.id);
  });
}

/** The whole list is told once, not every monitor of it. */
function setCount({ world, announce, schedule }: UptimeKuma, count: number): void {
  const { monitors } = world;
  for (const extra of monitors.list().slice(count)) monitors.remove(extra.id);
  for (let number = monitors.list().length + 1; number <= count; number += 1)
    monitors.add(fillerMonitor(number));
  announce.monitorList();
  schedule.replan();
}
