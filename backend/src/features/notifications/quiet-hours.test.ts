import { describe, expect, it } from 'vitest';
import { afterQuietHours } from './quiet-hours.ts';

const at = (time: string, [from, to]: [string, string], timeZone = 'Europe/Vienna') =>
  afterQuietHours({ from, to, timeZone }, new Date(time)).toISOString();

const nights: [string, string] = ['22:30', '07:00'];

describe('quiet hours', () => {
  it('let pass what comes outside of them', () => {
    expect(at('2026-11-27T20:00:00.500Z', nights)).toBe('2026-11-27T20:00:00.500Z');
    expect(at('2026-11-28T06:00:00.000Z', nights)).toBe('2026-11-28T06:00:00.000Z');
    expect(afterQuietHours(null, new Date(5))).toEqual(new Date(5));
  });

  it('end in the morning after, before midnight and after it', () => {
    expect(at('2026-11-27T21:30:00Z', nights)).toBe('2026-11-28T06:00:00.000Z');
    expect(at('2026-11-28T02:15:42Z', nights)).toBe('2026-11-28T06:00:00.000Z');
    expect(at('2026-11-28T05:59:59Z', nights)).toBe('2026-11-28T06:00:00.000Z');
  });

  it('may lie within one day', () => {
    expect(at('2026-11-27T12:30:00Z', ['13:00', '15:00'])).toBe('2026-11-27T14:00:00.000Z');
    expect(at('2026-11-27T14:30:00Z', ['13:00', '15:00'])).toBe('2026-11-27T14:30:00.000Z');
  });

  it('are none when they begin where they end', () => {
    expect(at('2026-11-27T21:30:00Z', ['22:30', '22:30'])).toBe('2026-11-27T21:30:00.000Z');
  });

  it('are those of the person’s own place', () => {
    expect(at('2026-11-27T05:00:00Z', nights, 'America/New_York')).toBe('2026-11-27T12:00:00.000Z');
    expect(at('2026-11-27T17:30:00Z', nights, 'Asia/Kathmandu')).toBe('2026-11-28T01:15:00.000Z');
  });

  it('end by the clock on the wall in the night in which it is put forward', () => {
    expect(at('2026-03-28T22:00:00Z', nights)).toBe('2026-03-29T05:00:00.000Z');
  });

  it('end by the clock on the wall in the night in which it is put back', () => {
    expect(at('2026-10-24T21:00:00Z', nights)).toBe('2026-10-25T06:00:00.000Z');
  });

  it('end when the clock passes a time that does not exist that night', () => {
    expect(at('2026-03-28T22:00:00Z', ['22:00', '02:30'])).toBe('2026-03-29T01:00:00.000Z');
  });

  it('follow a clock that is moved by half an hour, and one that is moved by two', () => {
    expect(at('2026-04-04T14:00:00Z', ['23:00', '07:00'], 'Australia/Lord_Howe')).toBe(
      '2026-04-04T20:30:00.000Z',
    );
    expect(at('2026-03-28T22:00:00Z', ['22:00', '07:00'], 'Antarctica/Troll')).toBe(
      '2026-03-29T05:00:00.000Z',
    );
  });
});
