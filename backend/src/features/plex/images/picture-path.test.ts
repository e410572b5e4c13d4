import { describe, expect, it } from 'vitest';
import { isSameForAll, isStamped, ownerOf } from './picture-path.ts';

describe('the path of a picture', () => {
  it.each([
    ['/library/metadata/55/thumb/1579514152', { kind: 'metadata', id: '55' }],
    ['/library/metadata/55/thumb', { kind: 'metadata', id: '55' }],
    ['/library/collections/900/composite/1579514152', { kind: 'collections', id: '900' }],
    ['/library/sections/2/composite/1579514152', { kind: 'sections', id: '2' }],
    ['/library/metadata/55', null],
    ['/library/metadata/55,56/thumb/1', null],
    ['/library/metadata/%35%35/thumb/1', null],
    ['/library/metadata/1234567890123/thumb/1', null],
    ['/library/parts/55/indexes/sd/1', null],
    ['/:/resources/movie-fanart.jpg', null],
  ])('%s tells whose it is', (path, owner) => expect(ownerOf(path)).toEqual(owner));

  it.each([
    ['/library/metadata/55/thumb/1579514152', true],
    ['/library/sections/2/composite/1579514152', true],
    ['/library/metadata/55/thumb', false],
    ['/library/metadata/55/thumb/latest', false],
    ['/library/metadata/55', false],
    ['/:/resources/1579514152', false],
  ])('%s carries the time of its change: %s', (path, expected) => expect(isStamped(path)).toBe(expected));

  it.each([
    ['/library/metadata/55/thumb/1579514152', true],
    ['/library/metadata/55/clearLogo/1579514152', true],
    ['/library/metadata/55/composite/1579514152', false],
    ['/library/collections/900/composite/1579514152', false],
    ['/library/sections/2/composite/1579514152', false],
    ['/library/metadata/55/thumb', false],
    ['/library/metadata/55/thumb/../../56/thumb/1', false],
    ['/:/resources/movie-fanart.jpg', false],
  ])('%s is the same for all who see it: %s', (path, expected) => expect(isSameForAll(path)).toBe(expected));
});
