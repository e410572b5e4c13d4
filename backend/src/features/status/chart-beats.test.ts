import { describe, expect, it } from 'vitest';
import { chartBeats, hoursOf, shareOf } from './chart-beats.ts';
import type { ChartBucket } from './monitor-feed.ts';

const nowMs = Date.parse('2026-03-01T12:34:56Z');
const minuteMs = 60_000;

const bucket = (minutesAgo: number, more: Partial<ChartBucket> = {}): ChartBucket => ({
  startMs: Math.floor(nowMs / minuteMs) * minuteMs - minutesAgo * minuteMs,
  up: 1,
  down: 0,
  maintenance: 0,
  avgPingMs: 20,
  ...more,
});

describe('the beats of a chart', () => {
  it('tell each minute of an hour, the last one running, with gaps that nobody knows of', () => {
    const buckets = [
      bucket(3, { up: 0, maintenance: 2, avgPingMs: null }),
      bucket(1, { down: 1 }),
      bucket(0),
    ];
    const beats = chartBeats(buckets, { range: '1h', intervalSeconds: 60, nowMs });
    expect(beats).toHaveLength(60);
    expect(beats.slice(-4).map(({ status, responseTimeMs }) => [status, responseTimeMs])).toEqual([
      ['maintenance', null],
      ['unknown', null],
      ['down', 20],
      ['up', 20],
    ]);
    expect(beats.at(-1)?.at).toBe('2026-03-01T12:34:00.000Z');
  });

  it('weigh the answer times by the checks behind them', () => {
    const hour = bucket(120, { up: 3, avgPingMs: 10 });
    const next = bucket(60, { up: 1, avgPingMs: 50 });
    const beats = chartBeats([hour, next], { range: '30d', intervalSeconds: 20, nowMs });
    expect(beats.findLast(({ status }) => status === 'up')?.responseTimeMs).toBe(20);
  });

  it('are no closer together than the checks, which would show gaps where there are none', () => {
    const every5Minutes = Array.from({ length: 13 }, (_, index) => bucket(index * 5));
    const beats = chartBeats(every5Minutes, { range: '1h', intervalSeconds: 300, nowMs });
    expect(beats).toHaveLength(12);
    expect(beats.every(({ status }) => status === 'up')).toBe(true);
  });

  it.each([
    ['1h', 1],
    ['24h', 24],
    ['7d', 168],
    ['30d', 720],
  ] as const)('of %s need %i hours', (range, hours) => expect(hoursOf(range)).toBe(hours));
});

describe('the share of answered checks', () => {
  it('leaves maintenance out, and is not known without checks', () => {
    expect(shareOf([bucket(1, { up: 3, down: 1, maintenance: 9 })])).toBe(0.75);
    expect(shareOf([bucket(1, { up: 0, maintenance: 9 })])).toBeNull();
    expect(shareOf([])).toBeNull();
  });
});
