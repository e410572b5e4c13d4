import type { MonitorChanges } from '../monitors/change-monitors.ts';
import { presentChange, presentRow } from '../wire/present-beat.ts';
import { presentSingleMonitor } from '../wire/present-monitor.ts';
import { presentChart } from '../wire/present-stats.ts';
import { presentIncidentHistory, presentStatusPage } from '../wire/present-status-page.ts';
import { type Answer, say } from '../wire/texts.ts';
import type { World } from '../world.ts';
import type { Announcements } from './announce.ts';

/** A call of a signed-in client. */
export type Call = (...args: unknown[]) => Answer;

const hourMs = 3_600_000;

/** Questions: nothing changes, but some answer by an event to all. */
export function questions(world: World, announce: Announcements): Record<string, Call> {
  const { monitors, maintenances, clock, dialect } = world;
  return {
    getMonitorBeats(id, hours) {
      const monitor = monitors.find(Number(id));
      const rows = monitor?.history.since(clock.now() - Number(hours) * hourMs) ?? [];
      return {
        ok: true,
        data: monitor ? rows.map((row) => presentRow(row, { monitor, dialect: dialect() })) : [],
      };
    },
    getMonitor(id) {
      const monitor = monitors.find(Number(id));
      if (!monitor) return { ok: false, msg: "Cannot read properties of null (reading 'id')" };
      return { ok: true, monitor: presentSingleMonitor(world, monitor) };
    },
    getMonitorList() {
      announce.monitorList();
      return { ok: true };
    },
    getTags: () => ({ ok: true, tags: world.tags }),
    getMaintenanceList() {
      announce.maintenances();
      return { ok: true };
    },
    getMonitorMaintenance: (id) => ({
      ok: true,
      monitors: (maintenances.find(Number(id))?.monitorIds ?? []).map((monitorId) => ({ id: monitorId })),
    }),
    getMaintenanceStatusPage: (id) => ({
      ok: true,
      statusPages: maintenances.find(Number(id))
        ? [{ id: world.statusPage.id, title: world.statusPage.title }]
        : [],
    }),
    getSettings: () => ({ ok: true, data: { serverTimezone: 'UTC' } }),
    getStatusPage: (slug) =>
      slug === world.statusPage.slug
        ? { ok: true, config: presentStatusPage(world) }
        : { ok: false, msg: 'No slug?' },
    getDatabaseSize: () => ({ ok: true, size: 286_720 }),
    twoFAStatus: () => ({ ok: true, status: world.account.twoFactorKey() !== null }),
  };
}

/** Questions that only 2.x understands. */
export function newerQuestions(world: World): Record<string, Call> {
  const { monitors, clock } = world;
  const changesOf = (id: unknown) =>
    (id === null ? monitors.list() : monitors.list().filter((monitor) => monitor.id === Number(id)))
      .flatMap((monitor) => monitor.history.changes().map((beat) => ({ beat, monitor })))
      .sort((one, other) => other.beat.at - one.beat.at);
  return {
    getMonitorChartData(id, hours) {
      const monitor = monitors.find(Number(id));
      const wanted = Number(hours);
      const now = clock.now();
      if (!monitor) return { ok: true, data: [] };
      if (wanted <= 24) return chart(monitor.history.buckets('day', { now, limit: wanted * 60 }));
      if (wanted <= 720) return chart(monitor.history.buckets('month', { now, limit: wanted }));
      return chart(monitor.history.buckets('year', { now, limit: Math.ceil(wanted / 24) }));
    },
    monitorImportantHeartbeatListCount: (id) => ({ ok: true, count: changesOf(id).length }),
    monitorImportantHeartbeatListPaged: (id, offset, count) => ({
      ok: true,
      data: changesOf(id)
        .slice(Number(offset), Number(offset) + Number(count))
        .map(({ beat, monitor }) => presentChange(beat, { monitor, dialect: 2 })),
    }),
    getIncidentHistory: () => presentIncidentHistory(world),
  };
}

const chart = (buckets: Parameters<typeof presentChart>[0]): Answer => ({
  ok: true,
  data: presentChart(buckets),
});

/** Changes that a client may ask for; what is told to all after the answer is sent later on purpose. */
export function orders(
  world: World,
  input: { change: MonitorChanges; announce: Announcements },
): Record<string, Call> {
  const { change, announce } = input;
  const { maintenances } = world;
  const done = (text: Parameters<typeof say>[0]['text']) => say({ ok: true, text, dialect: world.dialect() });
  const switchMaintenance = (id: unknown, active: boolean) => {
    const maintenance = maintenances.find(Number(id));
    if (maintenance) maintenance.active = active;
    setImmediate(() => announce.maintenances());
  };
  return {
    add: (form) => ({ ...done('added'), monitorID: change.addFromForm(form).id }),
    editMonitor: (form) => ({ ...done('saved'), monitorID: change.editFromForm(form).id }),
    pauseMonitor(id) {
      change.setActive(Number(id), false);
      return done('paused');
    },
    resumeMonitor(id) {
      change.setActive(Number(id), true);
      return done('resumed');
    },
    deleteMonitor(id) {
      change.remove(Number(id));
      return done('deleted');
    },
    pauseMaintenance(id) {
      switchMaintenance(id, false);
      return done('paused');
    },
    resumeMaintenance(id) {
      switchMaintenance(id, true);
      return done('maintenanceResumed');
    },
  };
}
