import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isArtworkPath } from './artwork-path.ts';

describe('the path of a picture', () => {
  it.each([
    '/library/metadata/55/thumb/1579514152',
    '/library/metadata/55/art/1579514152',
    '/library/collections/900/composite/1579514152',
    '/library/sections/2/composite/1579514152',
    '/:/resources/movie-fanart.jpg',
  ])('may be %s', (path) => expect(isArtworkPath(path)).toBe(true));

  it.each([
    '',
    '/',
    '/identity',
    '/status/sessions',
    '/libraryx/metadata/1',
    'library/metadata/1/thumb/2',
    '/:/websockets/notifications',
    '/:/resources',
    'http://169.254.169.254/latest/meta-data/',
    '//169.254.169.254/library/metadata/1',
    '/library//169.254.169.254/',
    '/library/http://169.254.169.254/',
    '/library/../status/sessions',
    '/library/metadata/./1',
    '/library/.',
    '/library/metadata/1..2/thumb',
    '/library/%2e%2e/status/sessions',
    '/library/%252e%252e/status/sessions',
    '/library/%25252e%25252e/status/sessions',
    '/library/..%2fstatus/sessions',
    '/library/%2f169.254.169.254/',
    '/library%2fmetadata/1/thumb/2',
    '/library/metadata/1\\..\\..\\status',
    '/library/metadata/1%5c..%5cstatus',
    '/library/metadata/1/thumb/2?X-Plex-Token=1',
    '/library/metadata/1/thumb/2%3Furl=x',
    '/library/metadata/1/thumb/2#x',
    '/library/metadata/1\r\nX-Header: 1',
    '/library/metadata/1%0d%0aX-Header: 1',
    '/library/metadata/1%00.jpg',
    '/library/metadata/1\u0000',
    '/library/metadata/%zz',
    '/library/metadata/%',
    ' /library/metadata/1/thumb/2',
  ])('may not be %j', (path) => expect(isArtworkPath(path)).toBe(false));

  /** What servers, proxies and decoders on the way may make of a path. */
  const readings = (path: string): string[] => {
    const found = [path];
    for (let depth = 0; depth < 4; depth += 1) {
      try {
        found.push(decodeURIComponent(found.at(-1) ?? ''));
      } catch {
        break;
      }
    }
    return found;
  };

  const piece = fc.constantFrom(
    ...[
      '/library/',
      '/:/resources/',
      'metadata',
      '55',
      'thumb',
      '/',
      '..',
      '.',
      '\\',
      '://',
      'http:',
      '@',
      '?',
      '#',
    ],
    ...[
      '%',
      '2e',
      '2f',
      '5c',
      '25',
      '%2e',
      '%2F',
      '%252e',
      '%5C',
      '%00',
      '%0a',
      '\u0000',
      '\n',
      ' ',
      '{',
      'ü',
      '%C0%AE',
    ],
  );
  const hostile = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 12 }).map((pieces) => `/library/${pieces.join('')}`),
    fc.string({ unit: 'binary' }).map((text) => `/library/${text}`),
  );

  it('never leads out of the two folders, however it is read', () => {
    fc.assert(
      fc.property(hostile, (path) => {
        fc.pre(isArtworkPath(path));
        for (const reading of readings(path)) {
          const url = new URL(reading, 'http://media.server');
          expect(url.host).toBe('media.server');
          expect(url.pathname).toMatch(/^\/(library|:\/resources)\//);
          expect(url.search + url.hash).toBe('');
          expect(reading).not.toMatch(/\/\/|\\|\.\./);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('keeps every plain path as it is', () => {
    const segment = fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        expect(isArtworkPath(`/library/${segments.join('/')}`)).toBe(true);
      }),
    );
  });
});
