import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../test/support/kuma-client.ts';
import type { OpenIncident } from './incidents.repository.ts';
import type { MonitorRecord } from './monitor-feed.ts';
import { createMonitorIncidents } from './monitor-incidents.ts';

const incidentOf = (kind: 'service' | 'monitor', id: string): OpenIncident => ({
  id: `of-${id}`,
  subject: { kind, id, name: id },
  status: 'down',
  message: null,
  startedAt: new Date(0),
});
const monitor = (id: number, isActive: boolean) => ({ id, isActive }) as MonitorRecord['monitor'];

describe('the incidents of monitors', () => {
  it('end when nobody watches any more: the monitor is gone, or paused', () => {
    const dropped: string[] = [];
    const open = [incidentOf('service', 'plex'), ...['1', '2', '3'].map((id) => incidentOf('monitor', id))];
    const { noteMonitors } = createMonitorIncidents({
      feed: { list: () => [] },
      incidents: {
        note: async () => {},
        drop: async ({ id }) => void dropped.push(id),
        listOpen: () => open,
      },
      log: createNotebook().log,
    });
    noteMonitors([monitor(1, true), monitor(2, false)]);
    expect(dropped).toEqual(['2', '3']);
  });
});
