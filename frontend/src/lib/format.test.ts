import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import { en } from './texts/en/index.ts';

const now = Date.parse('2026-11-20T20:47:00Z');
const format = createFormat({ words: 'en-GB', figures: 'de-DE', phrases: en.time, now: () => now });
const before = (ms: number) => new Date(now - ms).toISOString();
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

describe('format', () => {
  it.each([
    [5_000, 'now'],
    [-5_000, 'now'],
    [minuteMs, 'a minute ago'],
    [12 * minuteMs, '12 minutes ago'],
    [hourMs, 'an hour ago'],
    [3 * hourMs, '3 hours ago'],
    [25 * hourMs, 'yesterday'],
    [9 * dayMs, '9 days ago'],
  ])('says what happened %i ms ago as %j', (ms, words) => {
    expect(format.ago(before(ms))).toBe(words);
  });

  it('tells a moment as short as it can', () => {
    expect(format.moment(before(minuteMs))).toMatch(/^\d\d:\d\d$/);
    expect(format.moment(before(4 * dayMs))).toMatch(/^Mo\.?,? \d\d:\d\d$/);
    expect(format.moment(before(40 * dayMs))).toBe('11. Okt.');
    expect(format.moment(before(400 * dayMs))).toBe('16.10.2025');
  });

  it('calls the last days by name and older ones by date', () => {
    expect(format.day(before(hourMs))).toBe('today');
    expect(format.day(before(26 * hourMs))).toBe('yesterday');
    expect(format.day(before(4 * dayMs))).toBe('Monday');
    expect(format.day(before(40 * dayMs))).toBe('11.10.2026');
  });

  it('writes figures as the reader does, in sentences of the texts’ language', () => {
    expect(format.number(1284)).toBe('1.284');
    expect(format.duration(43)).toBe('43 seconds');
    expect(format.duration(150)).toBe('3 minutes');
  });

  it('tells a length as the small print of a poster does', () => {
    expect(format.length(113 * minuteMs)).toBe('1 h 53');
    expect(format.length(125 * minuteMs)).toBe('2 h 05');
    expect(format.length(24 * minuteMs)).toBe('24 min');
    expect(format.length(5_000)).toBe('1 min');
  });

  it('tells a place in a film by hours and whole minutes that have passed', () => {
    expect(format.position(41.9 * minuteMs)).toBe('0:41');
    expect(format.position(100 * minuteMs)).toBe('1:40');
  });

  it('keeps a day without a time on its date, in every time zone', () => {
    expect(format.calendarDay('1955-09-25')).toBe('25 September 1955');
  });

  it.each([
    [0, '0 kB'],
    [999, '1 kB'],
    [13_400_382, '13 MB'],
    [4_210_000_000, '4,2 GB'],
    [3e15, '3.000 TB'],
  ])('writes a size of %i bytes as %j', (bytes, words) => {
    expect(format.size(bytes).replace(/\s/, ' ')).toBe(words);
  });

  it('counts down in minutes and seconds', () => {
    expect(format.countdown(702)).toBe('11:42');
    expect(format.countdown(5)).toBe('0:05');
  });
});
