import { Router } from 'express';
import { daysRemaining, isValid } from '../certificate.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { presentMaintenance } from '../wire/present-maintenance.ts';
import { tagRows } from '../wire/present-monitor.ts';
import { uptimeOf } from '../wire/present-stats.ts';
import {
  presentIncidentHistory,
  presentIncidents,
  presentPinned,
  presentStatusPage,
} from '../wire/present-status-page.ts';
import { kumaTime } from '../wire/time.ts';
import type { World } from '../world.ts';
import { publicGroups } from './public-monitors.ts';

const shownBeats = { 1: 50, 2: 100 } as const;

/** What visitors of the public status page load; nobody signs in for it. */
export function statusPageRoutes(world: World): Router {
  const { statusPage, dialect } = world;
  const router = Router();
  router.use('/api/status-page', (_req, res, next) => {
    res.set('cache-control', 'no-cache');
    next();
  });
  router.get('/api/status-page/heartbeat/:slug', (req, res) => {
    const isOurs = req.params.slug === statusPage.slug;
    res.json(isOurs ? presentHeartbeats(world) : { heartbeatList: {}, uptimeList: {} });
  });
  router.get('/api/status-page/:slug', (req, res) => {
    if (req.params.slug === statusPage.slug) return void res.json(presentPage(world));
    // 1.x never answers this one.
    if (dialect() === 2) res.status(404).json({ status: 'fail', msg: 'Status Page Not Found' });
  });
  router.get('/api/status-page/:slug/incident-history', (_req, res, next) => {
    if (dialect() === 1) return next();
    res.json(presentIncidentHistory(world));
  });
  return router;
}

function presentPage(world: World): Record<string, unknown> {
  const { id: _id, domainNameList: _domains, ...config } = presentStatusPage(world);
  const running = world.maintenances
    .list()
    .filter((one) => world.maintenances.statusOf(one, world.clock.now()) === 'under-maintenance');
  const incidents = presentIncidents(world.statusPage);
  return {
    config,
    ...(world.dialect() === 2 ? { incidents } : { incident: presentPinned(world.statusPage) }),
    publicGroupList: publicGroups(world).map(({ id, name, monitors }) => ({
      ...{ id, name, weight: id },
      monitorList: monitors.map((monitor) => presentPublicMonitor(world, monitor)),
    })),
    maintenanceList: running.map((maintenance) => ({
      ...presentMaintenance(world, maintenance),
      ...(maintenance.plan.strategy === 'manual' ? { duration: null, durationMinutes: 0 } : {}),
    })),
  };
}

function presentPublicMonitor(world: World, monitor: Monitor): Record<string, unknown> {
  const { id, name, type, certificate } = monitor;
  const now = world.clock.now();
  const isCertified = certificate !== null && isValid(certificate, now);
  const expiry = {
    certExpiryDaysRemaining: isCertified ? daysRemaining(certificate, now) : '',
    validCert: isCertified,
  };
  return {
    ...{ id, name, sendUrl: 0, type, tags: tagRows(world, monitor) },
    // 1.x says this of sites with a certificate only.
    ...(world.dialect() === 2 || certificate ? expiry : {}),
  };
}

function presentHeartbeats(world: World): Record<string, unknown> {
  const shown = publicGroups(world).flatMap(({ monitors }) => monitors);
  const limit = shownBeats[world.dialect()];
  const rowsOf = (monitor: Monitor) =>
    monitor.history
      .recent()
      .slice(-limit)
      .map(({ status, at, pingMs }) => ({ status, time: kumaTime(at), msg: '', ping: pingMs }));
  const uptimeIn24Hours = (monitor: Monitor) =>
    uptimeOf(monitor.history.counts('day', world.clock.now()), world.dialect());
  return {
    heartbeatList: Object.fromEntries(shown.map((monitor) => [monitor.id, rowsOf(monitor)])),
    uptimeList: Object.fromEntries(shown.map((monitor) => [`${monitor.id}_24`, uptimeIn24Hours(monitor)])),
  };
}
