import { describe, expect, it } from 'vitest';
import { apiHeaders, apiUrl } from './api.ts';
import { isTooOld } from './version.ts';

describe('a call', () => {
  it('goes below the base path, however the address ends', () => {
    for (const url of ['http://box:5055', 'http://box:5055/', 'http://box:5055//'])
      expect(apiUrl(url, '/status')).toBe('http://box:5055/api/v1/status');
    expect(apiUrl('https://box/requests', '/status')).toBe('https://box/requests/api/v1/status');
  });

  it('acts for a user by a number', () => {
    expect(apiHeaders('key')).toEqual({ 'x-api-key': 'key' });
    expect(apiHeaders('key', 7)).toEqual({ 'x-api-key': 'key', 'x-api-user': '7' });
  });

  it.each([Number.NaN, 1.5, 0, -1, Number.POSITIVE_INFINITY])('never acts for %s', (id) => {
    expect(() => apiHeaders('key', id)).toThrow(RangeError);
  });
});

describe('a version', () => {
  it.each(['1.33.0', '1.33.2', '1.34.0', '2.7.3', '3.1.0', 'v3.0.0', '10.0.0', 'develop-1a2b3c4', 'local'])(
    'of %s will do',
    (version) => expect(isTooOld(version)).toBe(false),
  );

  it.each(['1.32.5', '1.9.2', '0.1.0', 'v1.29.1', '1.32.99-beta.1'])('of %s is too old', (version) => {
    expect(isTooOld(version)).toBe(true);
  });
});
