import { describe, expect, it } from 'vitest';
import { type Bucket, bucketOf, uptimeOf } from './buckets.ts';
import { createTimeline } from './timeline.ts';

const nowMs = Date.parse('2026-03-01T12:34:56Z');
const minute = 60_000;
const day = 24 * 60 * minute;

const up = (responseTimeMs: number): Bucket => bucketOf({ status: 'up', responseTimeMs, message: null });
const down: Bucket = bucketOf({ status: 'down', responseTimeMs: null, message: null });
const slow: Bucket = bucketOf({ status: 'degraded', responseTimeMs: 3000, message: null });

describe('a timeline', () => {
  it('tells each minute by its worst state and its mean answer time', () => {
    const timeline = createTimeline();
    timeline.add('minute', nowMs, up(10));
    timeline.add('minute', nowMs, up(30));
    timeline.add('minute', nowMs - minute, up(10));
    timeline.add('minute', nowMs - minute, down);
    timeline.add('minute', nowMs - 2 * minute, slow);
    const beats = timeline.beats('1h', nowMs).slice(-4);
    expect(beats.map(({ status, responseTimeMs }) => [status, responseTimeMs])).toEqual([
      ['unknown', null],
      ['degraded', 3000],
      ['down', 10],
      ['up', 20],
    ]);
    expect(beats.at(-1)?.at).toBe('2026-03-01T12:34:00.000Z');
  });

  it.each([
    ['1h', 60, minute],
    ['24h', 90, 16 * minute],
    ['7d', 84, 120 * minute],
    ['30d', 90, 480 * minute],
  ] as const)('of %s has %i beats at even distances, the last one running', (range, count, distance) => {
    const beats = createTimeline().beats(range, nowMs);
    expect(beats).toHaveLength(count);
    const times = beats.map(({ at }) => Date.parse(at));
    expect(new Set(times.slice(1).map((time, index) => time - (times[index] ?? 0)))).toEqual(
      new Set([distance]),
    );
    expect(times.at(-1)).toBeLessThanOrEqual(nowMs);
    expect((times.at(-1) ?? 0) + distance).toBeGreaterThan(nowMs);
  });

  it('forgets minutes after a day and hours after a month', () => {
    const timeline = createTimeline();
    for (const resolution of ['minute', 'hour'] as const) {
      timeline.add(resolution, nowMs - 2 * day, up(10));
      timeline.add(resolution, nowMs - 40 * day, up(10));
    }
    timeline.forgetOld(nowMs);
    expect(timeline.last('minute', 50 * day, nowMs).up).toBe(0);
    expect(timeline.last('hour', 50 * day, nowMs).up).toBe(1);
  });
});

describe('the uptime', () => {
  it('is the share of checks that were answered, slow ones too', () => {
    const timeline = createTimeline();
    for (const bucket of [up(1), up(1), slow, down]) timeline.add('minute', nowMs, bucket);
    expect(uptimeOf(timeline.last('minute', day, nowMs))).toBe(75);
  });

  it('changes with each check, and with the time that passes', () => {
    const timeline = createTimeline();
    const checks = (atMs: number) => timeline.last('minute', day, atMs).up;
    timeline.add('minute', nowMs, up(1));
    expect(checks(nowMs)).toBe(1);
    timeline.add('minute', nowMs, up(1));
    expect(checks(nowMs)).toBe(2);
    expect(checks(nowMs + day + minute)).toBe(0);
    expect(checks(nowMs)).toBe(2);
  });

  it('is not known without checks, and not made better or worse by gaps', () => {
    const timeline = createTimeline();
    expect(uptimeOf(timeline.last('minute', day, nowMs))).toBeNull();
    timeline.add('minute', nowMs - 5 * 60 * minute, up(1));
    expect(uptimeOf(timeline.last('minute', day, nowMs))).toBe(100);
  });
});
