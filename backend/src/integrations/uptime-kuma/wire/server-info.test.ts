import { describe, expect, it } from 'vitest';
import { hasChartData, infoSchema, isTooOld } from './server-info.ts';

describe('what Uptime Kuma says of itself', () => {
  it('holds no version before the sign-in', () => {
    expect(infoSchema.parse({ primaryBaseURL: null, serverTimezone: 'UTC' })).toEqual({
      version: null,
      timeZone: 'UTC',
    });
  });

  it.each([
    ['1.22.1', true],
    ['0.9.0', true],
    ['1.23.0', false],
    ['1.23.17', false],
    ['2.5.3', false],
    ['3.0.0-beta.0', false],
    ['nightly', false],
  ])('makes %s too old: %s', (version, tooOld) => {
    expect(isTooOld(version)).toBe(tooOld);
  });

  it('tells who keeps statistics in buckets', () => {
    expect(['1.23.17', '2.0.0', '3.0.0', ''].map(hasChartData)).toEqual([false, true, true, true]);
  });
});
