import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doorPath, safePath } from './safe-path.ts';

describe('the page after signing in', () => {
  it.each([
    ['/devices/', '/devices/'],
    ['/library/?sort=year', '/library/?sort=year'],
    [null, '/'],
    ['', '/'],
    ['devices/', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/\t/evil.example/', '/'],
    ['/.//evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in/?next=/x', '/'],
  ])('takes %j for %j', (candidate, expected) => {
    expect(safePath(candidate)).toBe(expected);
  });

  it('never leaves the origin, whatever the address is made of', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '.',
      '..',
      ':',
      '@',
      '#',
      '?',
      '%2f',
      'http:',
      'evil.example',
      'a',
    );
    const candidate = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`);
    fc.assert(
      fc.property(candidate, (path) => {
        expect(new URL(safePath(path), 'http://house.test').origin).toBe('http://house.test');
      }),
    );
  });

  it('is remembered by the door, unless it is home', () => {
    expect(doorPath('/devices/')).toBe('/sign-in/?next=%2Fdevices%2F');
    expect(doorPath('/')).toBe('/sign-in/');
  });
});
