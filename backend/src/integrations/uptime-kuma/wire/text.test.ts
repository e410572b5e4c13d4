import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line, lineOf, paragraphs, withoutAddresses } from './text.ts';

describe('a line of text', () => {
  it('has no control characters, and no half characters where it was cut', () => {
    expect(lineOf('  one\u0000two\nthree\u009f ', 50)).toBe('one two three');
    expect(lineOf('ab😀', 3)).toBe('ab\uFFFD');
  });

  it('is never longer than it may be, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(40), (text, max) => {
        const read = lineOf(text, max);
        expect(read.length).toBeLessThanOrEqual(max);
        expect(read.isWellFormed()).toBe(true);
        expect(read).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it.each([undefined, null, 7, {}, ['text']])('is empty for %j', (value) => {
    expect(line(10).parse(value)).toBe('');
  });

  it('keeps its lines where it may have several', () => {
    expect(paragraphs(50).parse('one\r\ntwo\u0007')).toBe('one \ntwo');
  });
});

describe('a message with an address in it', () => {
  it.each([
    ['Failed: https://user:pass@nas.local:8443/api?token=abc', 'Failed: https://nas.local:8443'],
    ['a mongodb://root:pw@db:27017/admin b', 'a mongodb://db:27017 b'],
    ['"http://one/secret" and http://two/?k=v', '"http://one" and http://two'],
    ['https://%zz/secret', 'https://…'],
    ['200 - OK', '200 - OK'],
  ])('names the host alone: %s', (message, shown) => {
    expect(withoutAddresses(message)).toBe(shown);
  });
});
