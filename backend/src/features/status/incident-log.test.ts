import { describe, expect, it } from 'vitest';
import { createIncidentLog, type Sighting } from './incident-log.ts';
import type { OpenIncident } from './incidents.repository.ts';
import type { Incident } from './ports.ts';

const subject = { kind: 'service', id: 'plex', name: 'Plex' } as const;
const needed = { down: 2, degraded: 4, up: 2 };

const open = async (before: OpenIncident[] = []) => {
  let nowMs = 0;
  const told: Incident[] = [];
  const dropped: Incident[] = [];
  const log = createIncidentLog({
    repository: {
      listOpen: async () => before,
      save: async (incident, endedAt) => ({
        ...incident,
        startedAt: incident.startedAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
      }),
    },
    clock: { now: () => new Date(nowMs) },
    onChange: (incident, { wasDropped }) => void (wasDropped ? dropped : told).push(incident),
  });
  await log.restore();
  /** One sighting each ten seconds. */
  const see = async (...statuses: Sighting['status'][]) => {
    for (const status of statuses) {
      nowMs += 10_000;
      await log.note({ subject, status, message: status === 'up' ? null : `It is ${status}.` }, needed);
    }
  };
  const turnClock = (byMs: number) => {
    nowMs += byMs;
  };
  return { log, see, told, dropped, turnClock };
};

const at = (seconds: number) => new Date(seconds * 1000).toISOString();

describe('an incident', () => {
  it('is not opened by a single failure', async () => {
    const { see, told } = await open();
    await see('down', 'up', 'down', 'up');
    expect(told).toEqual([]);
  });

  it('begins with the first of two failures and ends with the first of two good answers', async () => {
    const { see, told, log } = await open();
    await see('up', 'down', 'down');
    expect(told).toMatchObject([
      { subject, status: 'down', startedAt: at(20), endedAt: null, message: 'It is down.' },
    ]);
    expect(log.listOpen()).toHaveLength(1);
    await see('up', 'down', 'up', 'up');
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ id: told[0]?.id, endedAt: at(60) });
    expect(log.listOpen()).toEqual([]);
  });

  it('of slowness needs longer, and becomes an outage when nothing answers', async () => {
    const { see, told } = await open();
    await see('degraded', 'degraded', 'degraded');
    expect(told).toEqual([]);
    await see('degraded', 'down', 'degraded');
    expect(told.map(({ status, startedAt }) => [status, startedAt])).toEqual([
      ['degraded', at(10)],
      ['down', at(10)],
    ]);
  });

  it('goes on after a restart of the portal', async () => {
    const id = '019ab3c1-0000-7000-8000-000000000009';
    const { see, told } = await open([
      { id, subject, status: 'down', message: null, startedAt: new Date(-60_000) },
    ]);
    await see('down', 'up', 'up');
    expect(told).toMatchObject([{ id, startedAt: at(-60), endedAt: at(20) }]);
  });

  it('never ends before it began, though the clock is put back meanwhile', async () => {
    const { see, told, turnClock } = await open();
    await see('down', 'down');
    turnClock(-3_600_000);
    await see('up', 'up');
    expect(told.at(-1)).toMatchObject({ startedAt: at(10), endedAt: at(10) });
  });

  it('ends when nobody looks after its subject any more', async () => {
    const { see, dropped, log } = await open();
    await see('down', 'down');
    await log.drop(subject);
    await log.drop(subject);
    expect(dropped).toMatchObject([{ endedAt: at(20) }]);
  });
});
