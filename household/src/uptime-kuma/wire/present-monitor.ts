import type { Dialect } from '../dialect.ts';
import type { Monitor } from '../monitors/monitor.ts';
import type { World } from '../world.ts';
import first from './monitor-v1.json' with { type: 'json' };
import second from './monitor-v2.json' with { type: 'json' };

export type WireMonitor = Record<string, unknown>;

const templates: Record<Dialect, WireMonitor> = { 1: first, 2: second };

/** All that the list says of a monitor, secrets included, in the order of keys that was recorded. */
export function presentMonitor(world: World, monitor: Monitor): WireMonitor {
  const { monitors, maintenances, clock } = world;
  const dialect = world.dialect();
  const groups = monitors.groupsAbove(monitor);
  const path = [...groups, monitor].map(({ name }) => name);
  const forceInactive = groups.some(({ active }) => !active);
  const { id, name, description, type, url, hostname, port, keyword } = monitor;
  return {
    ...templates[dialect],
    ...{ id, name, description },
    ...(dialect === 2 ? { path } : {}),
    pathName: path.join(' / '),
    parent: monitor.parentId,
    childrenIDs: monitors.descendantsOf(id).map((child) => child.id),
    ...{ url, hostname, port, type, keyword },
    active: isShownActive(monitor, { forceInactive, dialect }),
    forceInactive,
    maxretries: monitor.maxRetries,
    interval: monitor.intervalSeconds,
    retryInterval: monitor.intervalSeconds,
    expiryNotification: monitor.certificate !== null,
    notificationIDList: monitor.notifies ? { 1: true } : {},
    tags: listedTags(world, monitor),
    maintenance: maintenances.covers([monitor, ...groups], clock.now()),
    ...monitor.wire,
  };
}

/** The list: `{"<id>": monitor}`. */
export function presentMonitors(world: World, monitors = world.monitors.list()): Record<string, WireMonitor> {
  return Object.fromEntries(monitors.map((monitor) => [monitor.id, presentMonitor(world, monitor)]));
}

/** As `getMonitor` answers: 2.5.3 loses the monitor's own name in its path (uptime-kuma.md "Calls"). */
export function presentSingleMonitor(world: World, monitor: Monitor): WireMonitor {
  const presented = presentMonitor(world, monitor);
  if (world.dialect() === 1) return presented;
  const above = world.monitors.groupsAbove(monitor).map(({ name }) => name);
  return { ...presented, path: [...above, null], pathName: [...above, ''].join(' / ') };
}

/** The children of a paused group show as paused, and in 1.x as the number 0. */
function isShownActive(
  { active }: Monitor,
  shown: { forceInactive: boolean; dialect: Dialect },
): boolean | number {
  if (!active || !shown.forceInactive) return active;
  return shown.dialect === 1 ? 0 : false;
}

/** The rows of tags as they are stored. */
export function tagRows({ tags }: World, monitor: Monitor): Record<string, unknown>[] {
  return monitor.tags.flatMap(({ name, value }, index) => {
    const tag = tags.find((known) => known.name === name);
    const ids = { id: monitor.id * 10 + index, monitor_id: monitor.id, tag_id: tag?.id };
    return tag ? [{ ...ids, value, name, color: tag.color }] : [];
  });
}

/** In the list, 2.x leaves out the id of the row. */
function listedTags(world: World, monitor: Monitor): Record<string, unknown>[] {
  const rows = tagRows(world, monitor);
  return world.dialect() === 1 ? rows : rows.map(({ id: _id, ...row }) => row);
}
