import { describe, expect, it } from 'vitest';
import { createNotebook } from '../../../test/support/kuma-client.ts';
import type { MonitorChart, MonitorFeed, MonitorRecord } from './monitor-feed.ts';
import { createWeekShares } from './week-shares.ts';

const halfAnHourMs = 30 * 60_000;
const record = (id: number) => ({ monitor: { id } }) as MonitorRecord;
const chart = (up: number, down: number, hours = 168): MonitorChart => ({
  hours,
  buckets: [{ startMs: 0, up, down, maintenance: 0, avgPingMs: 10 }],
});

const create = (charts: Record<number, MonitorChart | null>) => {
  let nowMs = 0;
  let state: ReturnType<MonitorFeed['state']> = 'live';
  const asked: number[] = [];
  const shares = createWeekShares({
    feed: {
      list: () => Object.keys(charts).map((id) => record(Number(id))),
      state: () => state,
      getChart: async (id) => {
        asked.push(id);
        nowMs += 100;
        const found = charts[id];
        if (!found) throw new Error('It does not answer.');
        return found;
      },
    },
    log: createNotebook().log,
    elapsed: () => nowMs,
  });
  return {
    shares,
    asked,
    lose: () => {
      state = 'stale';
    },
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
};

describe('the share of a week', () => {
  it('is read of one monitor after the other, and anew after half an hour', async () => {
    const { shares, asked, pass } = create({ 1: chart(9, 1), 2: chart(4, 0) });
    expect(shares.of(1)).toBeNull();
    for (const _ of [1, 2, 3]) await shares.readNext();
    expect(asked).toEqual([1, 2]);
    expect([shares.of(1), shares.of(2)]).toEqual([0.9, 1]);
    pass(halfAnHourMs);
    await shares.readNext();
    expect(asked).toEqual([1, 2, 1]);
  });

  it('waits nineteen times as long as an answer took', async () => {
    const { shares } = create({ 1: chart(9, 1) });
    expect(await shares.readNext()).toBe(1_900);
  });

  it('is not told of a part of a week', async () => {
    const { shares } = create({ 1: chart(9, 1, 100) });
    await shares.readNext();
    expect(shares.of(1)).toBeNull();
  });

  it('is asked for again a minute after it could not be read', async () => {
    const { shares, asked, pass } = create({ 1: chart(9, 1), 2: null });
    for (const _ of [1, 2, 3]) await shares.readNext();
    expect(asked).toEqual([1, 2]);
    pass(60_000);
    await shares.readNext();
    expect(asked).toEqual([1, 2, 2]);
  });

  it('of one that cannot be read keeps no other waiting', async () => {
    const { shares, asked, pass } = create({ 1: null, 2: chart(9, 1) });
    await shares.readNext();
    pass(190_000);
    await shares.readNext();
    expect(asked).toEqual([1, 2]);
  });

  it('is not asked for while the link is down', async () => {
    const { shares, asked, lose } = create({ 1: chart(9, 1) });
    lose();
    await shares.readNext();
    expect(asked).toEqual([]);
  });
});
