import { isDeepStrictEqual } from 'node:util';
import type { WireMaintenance } from '../wire/maintenance.ts';
import type { Maintenance } from './maintenance.ts';

interface Told {
  onMaintenance(maintenance: readonly Maintenance[]): void;
}

/** Holds the maintenance in memory and tells when it differs; the list is sent again with many a beat. */
export const createMaintenanceBoard = (told: Told, now: () => number) => {
  let sent: readonly WireMaintenance[] = [];
  const monitorIds = new Map<number, readonly number[]>();
  let published: readonly Maintenance[] = [];

  const list = (): Maintenance[] =>
    sent.map(({ windows, ...maintenance }) => ({
      ...maintenance,
      window: windows.find(({ endMs }) => endMs > now()) ?? null,
      monitorIds: monitorIds.get(maintenance.id) ?? [],
    }));

  const publish = () => {
    const next = list();
    if (isDeepStrictEqual(next, published)) return;
    published = next;
    told.onMaintenance(next);
  };

  return {
    /** @returns whether it is another list than before, so that its monitors are to be asked for */
    replaceAll(next: readonly WireMaintenance[]): boolean {
      const isOther = !isDeepStrictEqual(next, sent);
      sent = next;
      const ids = new Set(next.map(({ id }) => id));
      for (const id of [...monitorIds.keys()]) if (!ids.has(id)) monitorIds.delete(id);
      publish();
      return isOther;
    },
    setMonitors(id: number, ids: readonly number[]) {
      if (!sent.some((maintenance) => maintenance.id === id)) return;
      monitorIds.set(id, ids);
      publish();
    },
    ids: () => sent.map(({ id }) => id),
    list,
  };
};

export type MaintenanceBoard = ReturnType<typeof createMaintenanceBoard>;
