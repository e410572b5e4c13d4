import { describe, expect, it } from 'vitest';
import { durationMinutes, offsetText, type Plan, windowOf } from './plan.ts';

const nightly: Plan = {
  ...{ strategy: 'recurring-interval', timezone: 'Europe/Berlin' },
  ...{ start: { hours: 4, minutes: 0 }, end: { hours: 4, minutes: 30 } },
};

const windowAt = (time: string) => {
  const window = windowOf(nightly, Date.parse(time));
  return window === 'always' ? window : new Date(window.from).toISOString();
};

describe('a nightly plan', () => {
  it.each([
    ['2026-11-25T01:00:00Z', '2026-11-25T03:00:00.000Z'],
    ['2026-11-25T03:10:00Z', '2026-11-25T03:00:00.000Z'],
    ['2026-11-25T03:30:00Z', '2026-11-26T03:00:00.000Z'],
    ['2026-11-25T23:30:00Z', '2026-11-26T03:00:00.000Z'],
    ['2026-07-01T12:00:00Z', '2026-07-02T02:00:00.000Z'],
  ])('at %s is for %s', (now, from) => {
    expect(windowAt(now)).toBe(from);
  });

  it('lasts from its start to its end', () => {
    expect(durationMinutes({ start: { hours: 23, minutes: 30 }, end: { hours: 24, minutes: 15 } })).toBe(45);
  });
});

it('knows what clocks say in a zone', () => {
  const winter = Date.UTC(2026, 0, 1);
  expect(['UTC', 'Europe/Berlin', 'America/St_Johns'].map((zone) => offsetText(zone, winter))).toEqual([
    '+00:00',
    '+01:00',
    '-03:30',
  ]);
});
