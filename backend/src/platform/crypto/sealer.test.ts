import { randomBytes } from 'node:crypto';
import { assert as check, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from './sealer.ts';

const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];
const sealer = createSealer([newKey, oldKey]);

/** The sealed text with one character of one part exchanged. */
const tamperedForms = (sealed: string) =>
  sealed.split('.').flatMap((part, index, parts) =>
    [...part].map((character, place) => {
      const other = character === 'A' ? 'B' : 'A';
      const changed = part.slice(0, place) + other + part.slice(place + 1);
      return parts.with(index, changed).join('.');
    }),
  );

/** Base64url leaves spare bits in the last character; a change of those alone changes nothing. */
const isSameBytes = (left: string, right: string) =>
  left
    .split('.')
    .every((part, index) =>
      index < 2
        ? part === right.split('.')[index]
        : Buffer.from(part, 'base64url').equals(Buffer.from(right.split('.')[index] ?? '', 'base64url')),
    );

describe('a sealed text', () => {
  it('opens to what was sealed, whatever it was', () => {
    check(
      property(string({ unit: 'binary' }), string(), (plain, context) => {
        expect(sealer.open(sealer.seal(plain, context), context)).toBe(plain);
      }),
    );
  });

  it('shows nothing of it and is never the same twice', () => {
    const [one, two] = [sealer.seal('a plex token', 'row'), sealer.seal('a plex token', 'row')];
    expect(one).not.toBe(two);
    expect(one).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(Buffer.from(one).includes('plex')).toBe(false);
  });

  it('cannot be moved to another row or column', () => {
    const sealed = sealer.seal('a plex token', 'users:1:plexToken');
    for (const context of ['users:2:plexToken', 'users:1:plexServerToken', ''])
      expect(() => sealer.open(sealed, context)).toThrow();
  });

  it('does not open when any part of it was changed', () => {
    const sealed = sealer.seal('a plex token', 'row');
    const forms = tamperedForms(sealed).filter((form) => !isSameBytes(form, sealed));
    expect(forms.length).toBeGreaterThan(50);
    for (const form of forms) expect(() => sealer.open(form, 'row'), form).toThrow();
  });

  it('does not open when its tag was cut short', () => {
    const parts = sealer.seal('a plex token', 'row').split('.');
    const short = Buffer.from(parts[3] ?? '', 'base64url')
      .subarray(0, 4)
      .toString('base64url');
    expect(() => sealer.open(parts.with(3, short).join('.'), 'row')).toThrow();
  });

  it.each(['', 'v1', 'v1....', 'v2.a.b.c.d', 'plain text', 'v1.00000000.AAAA.AAAA.AAAA'])(
    'is not "%s"',
    (text) => {
      expect(() => sealer.open(text, 'row')).toThrow();
      expect(sealer.tryOpen(text, 'row')).toBeNull();
    },
  );
});

describe('keys', () => {
  it('rotate: the old one still opens, and what it sealed is known as outdated', () => {
    const before = createSealer([oldKey]).seal('a plex token', 'row');
    expect(sealer.open(before, 'row')).toBe('a plex token');
    expect(sealer.isOutdated(before)).toBe(true);
    expect(sealer.isOutdated(sealer.seal('a plex token', 'row'))).toBe(false);
  });

  it('that are gone open nothing more', () => {
    const sealed = sealer.seal('a plex token', 'row');
    const without = createSealer([oldKey]);
    expect(() => without.open(sealed, 'row')).toThrow('key');
    expect(without.tryOpen(sealed, 'row')).toBeNull();
  });

  it('that another process has made meanwhile are looked for', () => {
    const sealed = createSealer([newKey]).seal('a plex token', 'row');
    const running = createSealer([oldKey], { findNewKeys: () => [newKey] });
    expect(running.open(sealed, 'row')).toBe('a plex token');
    expect(running.isOutdated(running.seal('another', 'row'))).toBe(false);
  });

  it('are needed', () => {
    expect(() => createSealer([])).toThrow();
  });
});
