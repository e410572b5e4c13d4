import { describe, expect, it } from 'vitest';
import { recordedEvents } from '../../../../test/support/recorded-kuma.ts';
import { valuesOf } from './loose-types.ts';
import { readMaintenances } from './maintenance.ts';

describe('maintenance that Uptime Kuma tells of', () => {
  it.each([1, 2] as const)('is read as %i.x sends it', (dialect) => {
    const [sent] = recordedEvents(dialect, 'sign-in', 'maintenanceList')[0] ?? [];
    expect(readMaintenances(valuesOf(sent) ?? [])).toEqual([
      {
        id: 1,
        title: 'Sonarr upgrade',
        description: 'Upgrading **Sonarr**',
        status: 'under-maintenance',
        windows: [],
      },
      {
        id: 2,
        title: 'Nightly reboot',
        description: 'NAS reboot',
        status: 'scheduled',
        windows: [{ startMs: Date.UTC(2026, 10, 23, 3), endMs: Date.UTC(2026, 10, 23, 3, 30) }],
      },
    ]);
  });

  it('keeps the lines of its description, and nothing that cannot be shown', () => {
    const [read] = readMaintenances([{ id: 1, description: 'one\ntwo\u0007' }]);
    expect(read).toMatchObject({ description: 'one\ntwo', status: 'unknown', title: '' });
  });

  it('has single windows on the clock of its own zone', () => {
    const timeslotList = [{ startDate: '2026-07-10 04:00', endDate: '2026-07-10 05:00' }, { startDate: 5 }];
    const [read] = readMaintenances([{ id: 1, timezone: 'Europe/Berlin', timeslotList }]);
    expect(read?.windows).toEqual([{ startMs: Date.UTC(2026, 6, 10, 2), endMs: Date.UTC(2026, 6, 10, 3) }]);
  });

  it('is bounded', () => {
    const items = Array.from({ length: 1000 }, (_, id) => ({ id }));
    expect(readMaintenances(items)).toHaveLength(200);
  });
});
