import { describe, expect, it } from 'vitest';
import { parseAsUtc, parseInZone } from './kuma-time.ts';

const at = (iso: string) => Date.parse(iso);

describe('a time of Uptime Kuma', () => {
  it.each([
    ['2026-11-22 07:20:52.749', '2026-11-22T07:20:52.749Z'],
    ['2026-11-22 07:20:52', '2026-11-22T07:20:52Z'],
    ['2026-11-22T07:20', '2026-11-22T07:20:00Z'],
  ])('is UTC when it is %s', (text, iso) => {
    expect(parseAsUtc(text)).toBe(at(iso));
  });

  it.each(['', 'now', '2026-13-40 99:99:99', '22.11.2026', '2026-11-22'])(
    'is none when it is “%s”',
    (text) => {
      expect(parseAsUtc(text)).toBeNull();
    },
  );

  it.each([
    ['winter', '2026-01-10 04:00:00', 'Europe/Berlin', '2026-01-10T03:00:00Z'],
    ['summer', '2026-07-10 04:00:00', 'Europe/Berlin', '2026-07-10T02:00:00Z'],
    ['the night on which clocks go forward', '2026-03-29 04:00:00', 'Europe/Berlin', '2026-03-29T02:00:00Z'],
    ['the night on which they go back', '2026-10-25 04:00:00', 'Europe/Berlin', '2026-10-25T03:00:00Z'],
    ['half-hour zones', '2026-07-10 04:00', 'Asia/Kolkata', '2026-07-09T22:30:00Z'],
    ['zones that nobody knows, as UTC', '2026-07-10 04:00:00', 'Mars/Olympus', '2026-07-10T04:00:00Z'],
    ['a moment that names its zone', '2026-07-10T04:00:00.000Z', 'Asia/Kolkata', '2026-07-10T04:00:00Z'],
  ])('is read for %s', (_what, text, zone, iso) => {
    expect(parseInZone(text, zone)).toBe(at(iso));
  });

  it('is none when it is garbage of any length', () => {
    expect(parseInZone('x'.repeat(1_000_000), 'UTC')).toBeNull();
    expect(parseInZone('tomorrowZ', 'UTC')).toBeNull();
  });
});
