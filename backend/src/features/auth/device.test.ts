import { assert as check, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeDevice } from './device.ts';

const chrome = (version: number, system = 'Windows NT 10.0; Win64; x64') =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const android =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36';

describe('the name of a device', () => {
  it.each([
    [chrome(140), 'Chrome on Windows'],
    [chrome(140, 'Macintosh; Intel Mac OS X 10_15_7'), 'Chrome on macOS'],
    [iphone, 'Safari on iOS'],
    [firefox, 'Firefox on Linux'],
    [android, 'Chrome on Android'],
    ['curl/8.14.1', 'curl'],
    ['', 'Unknown device'],
  ])('of %s is "%s"', (userAgent, name) => expect(describeDevice(userAgent).name).toBe(name));

  it('is short, whatever a program calls itself', () => {
    check(
      property(string({ maxLength: 400 }), (userAgent) => {
        const { name, kind } = describeDevice(userAgent);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(80);
        expect(kind.length).toBeLessThanOrEqual(160);
      }),
    );
  });
});

describe('the kind of a device', () => {
  it('stays the same when the browser updates itself', () => {
    expect(describeDevice(chrome(141)).kind).toBe(describeDevice(chrome(140)).kind);
  });

  it('differs between browsers, systems and forms', () => {
    const kinds = [chrome(140), firefox, iphone, android, 'curl/8.14.1', ''].map(
      (userAgent) => describeDevice(userAgent).kind,
    );
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});
