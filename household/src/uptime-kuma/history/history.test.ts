import { describe, expect, it } from 'vitest';
import { type Beat, statuses } from '../beats/beat.ts';
import { createHistory } from './history.ts';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 25, 12);
const intervalMs = 20_000;

const past = {
  ...{ monitorId: 1, seed: 4711, usualPingMs: 24, intervalMs, upMessage: '200 - OK', now },
  ...{ bornAt: now - 40 * dayMs, outageEveryDays: 5 },
};

function create() {
  let id = 0;
  return createHistory({ past, nextId: () => ++id });
}

const beat = (at: number, look: Partial<Beat> = {}): Beat => ({
  ...{ id: 0, monitorId: 1, at, status: statuses.up, message: '200 - OK', pingMs: 25, important: false },
  ...{ retries: 0, durationSeconds: 20, isPushed: false, ...look },
});

describe('the past', () => {
  it('is the same at every start, and ends quietly just before now', () => {
    expect(create().recent()).toEqual(create().recent());
    const recent = create().recent();
    expect(recent).toHaveLength(100);
    expect(recent.every(({ status }) => status === statuses.up)).toBe(true);
    expect(now - (recent.at(-1)?.at ?? 0)).toBeLessThanOrEqual(intervalMs);
  });

  it('counts in minutes, hours and days what it tells in changes', () => {
    const history = create();
    const changes = history.changes();
    const outages = changes.slice(1);
    expect(outages.length).toBeGreaterThan(4);
    expect(outages.map(({ status }) => status)).toEqual(outages.map((_, index) => (index % 2 === 0 ? 0 : 1)));
    const downMs = outages.reduce((sum, { at, status }) => sum + (status === statuses.up ? at : -at), 0);
    const { up, down } = history.counts('year', now);
    expect(Math.abs((up + down) * intervalMs - 40 * dayMs)).toBeLessThan(2 * intervalMs);
    expect(Math.abs(down * intervalMs - downMs)).toBeLessThan(outages.length * 2 * intervalMs);
    expect(history.counts('month', now).down).toBeLessThanOrEqual(down);
  });

  it('can be told look by look, in the order of time and as the changes say', () => {
    const history = create();
    const lastOutage = history.changes().at(-2);
    const looks = history.since(now - 39 * dayMs);
    expect(looks.map(({ at }) => at)).toEqual(
      looks.map(({ at }) => at).toSorted((one, other) => one - other),
    );
    const first = looks.find(({ at }) => at >= (lastOutage?.at ?? 0));
    expect(first).toMatchObject({
      status: statuses.down,
      message: lastOutage?.message,
      pingMs: null,
      important: true,
    });
    expect(history.since(now - 3_600_000)).toHaveLength(180);
  });
});

describe('what happens from now on', () => {
  it('is kept for a hundred looks, and made again from the changes after that', () => {
    const history = create();
    history.record(beat(now, { status: statuses.down, important: true, message: 'gone', pingMs: null }));
    for (let look = 1; look <= 150; look += 1) {
      history.record(beat(now + look * intervalMs, { status: statuses.down, message: 'gone', pingMs: null }));
    }
    expect(history.recent()).toHaveLength(100);
    const looks = history.since(now + intervalMs);
    expect(looks).toHaveLength(150);
    expect(looks.every(({ status, message }) => status === statuses.down && message === 'gone')).toBe(true);
  });

  it('keeps five hundred changes', () => {
    const history = create();
    for (let look = 0; look < 600; look += 1) history.record(beat(now + look * 1000, { important: true }));
    expect(history.changes()).toHaveLength(500);
  });
});
