import { describe, expect, it } from 'vitest';
import { hasChartData, infoSchema, isTooOld } from './server-info.ts';

describe('the version of a server', () => {
  it.each(['1.22.1', '1.9.0', '0.99', 'v1.0.0'])('is too old at %s', (version) => {
    expect(isTooOld(version)).toBe(true);
  });

  it.each(['1.23.0', '1.23.17', '2.0.0-beta.1', '2.5.3', '3.0.0', 'nightly-2026', ''])(
    'is not too old at %j',
    (version) => expect(isTooOld(version)).toBe(false),
  );

  it('says whether it sums its past up by itself', () => {
    expect(['1.23.17', '2.0.0', '2.5.3', 'nightly'].map(hasChartData)).toEqual([false, true, true, true]);
  });
});

describe('the greeting', () => {
  it('has no version at the door, and one inside', () => {
    const door = { primaryBaseURL: null, serverTimezone: 'UTC' };
    expect(infoSchema.parse(door)).toEqual({ version: null, timeZone: 'UTC' });
    expect(infoSchema.parse({ ...door, version: '2.5.3' }).version).toBe('2.5.3');
  });
});
