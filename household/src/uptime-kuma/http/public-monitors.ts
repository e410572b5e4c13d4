import type { Monitor } from '../monitors/monitor.ts';
import type { World } from '../world.ts';

/** The groups of the status page with the monitors in them that still exist. */
export function publicGroups({ statusPage, monitors }: World) {
  return statusPage.groups.map((group) => ({
    ...group,
    monitors: group.monitors.flatMap((name) => monitors.findByReference(name) ?? []),
  }));
}

/** Everybody may see these; of others not even a badge is shown. */
export function findPublicMonitor(world: World, id: number): Monitor | null {
  const shown = publicGroups(world).flatMap(({ monitors }) => monitors);
  return shown.find((monitor) => monitor.id === id) ?? null;
}
