import { describe, expect, it } from 'vitest';
import { beatTime, parseInZone } from './kuma-time.ts';

const utc = (text: string) => Date.parse(text);

describe('the time of a beat', () => {
  it.each([
    ['2026-11-22 07:20:52.645', '2026-11-22T07:20:52.645Z'],
    ['2026-11-22 07:20:52', '2026-11-22T07:20:52Z'],
  ])('reads %s as UTC', (text, moment) => {
    expect(beatTime.parse(text)).toBe(utc(moment));
  });

  it.each(['', 'yesterday', '2026-13-45 99:00:00', '2026-11-22T07:20:52.645+02:00', 12, null])(
    'refuses %j',
    (text) => expect(beatTime.safeParse(text).success).toBe(false),
  );
});

describe('a moment of a maintenance', () => {
  it('is the one it says when it names its zone', () => {
    expect(parseInZone('2026-11-23T03:00:00.000Z', 'America/New_York')).toBe(utc('2026-11-23T03:00:00Z'));
    expect(parseInZone('2026-11-23T03:00:00+02:00', 'UTC')).toBe(utc('2026-11-23T01:00:00Z'));
  });

  it.each([
    ['winter', '2026-01-15 12:00:00', 'Europe/Berlin', '2026-01-15T11:00:00Z'],
    ['summer', '2026-07-15 12:00', 'Europe/Berlin', '2026-07-15T10:00:00Z'],
    ['west of Greenwich', '2026-07-15 22:30:00', 'America/New_York', '2026-07-16T02:30:00Z'],
    ['half an hour apart', '2026-07-15 05:30:00', 'Asia/Kolkata', '2026-07-15T00:00:00Z'],
    ['just after the spring change', '2026-03-29 03:30:00', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['just before the spring change', '2026-03-29 01:30:00', 'Europe/Berlin', '2026-03-29T00:30:00Z'],
    ['after the autumn change', '2026-10-25 04:00:00', 'Europe/Berlin', '2026-10-25T03:00:00Z'],
    ['midnight', '2026-07-15 00:00:00', 'Pacific/Auckland', '2026-07-14T12:00:00Z'],
    ['a year below 100 of a century', '2026-12-31 23:59:59.999', 'UTC', '2026-12-31T23:59:59.999Z'],
  ])('is a clock on a wall: %s', (_when, wall, zone, moment) => {
    expect(parseInZone(wall, zone)).toBe(utc(moment));
  });

  it('counts as UTC in a zone that nobody knows', () => {
    expect(parseInZone('2026-07-15 12:00:00', 'Mars/Olympus')).toBe(utc('2026-07-15T12:00:00Z'));
    expect(parseInZone('2026-07-15 12:00:00', '')).toBe(utc('2026-07-15T12:00:00Z'));
  });

  it.each(['', 'soon', 'z'.repeat(50), '2026-99-99 12:00:00', 'notatimeZ'])('is null for %j', (text) => {
    expect(parseInZone(text, 'Europe/Berlin')).toBeNull();
  });
});
