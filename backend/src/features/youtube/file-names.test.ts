import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFolderName, personFolderName, sidecarName, videoFileName } from './file-names.ts';

const id = 'dQw4w9WgXcQ';
const file = (title: string, videoId = id) => videoFileName({ title, videoId, extension: 'mp4' });

describe('the name of a video', () => {
  it.each([
    ['Building a shed, part 1: the ground', 'Building a shed, part 1 - the ground'],
    ['Größe & 日本語 🎉', 'Größe & 日本語 🎉'],
    ['12:30 / what?', '12-30 - what'],
    ['..', '…'],
    ['.hidden', 'hidden'],
    ['../../etc/passwd', '…-…-etc-passwd'],
    ['C:\\Windows', 'C-Windows'],
    ['Birds \u202egnp.4pm\u202c at dawn', 'Birds gnp.4pm at dawn'],
    ['line\nbreak\u0000\u2028', 'line break'],
    ['e\u0301te\u0301', 'été'],
    ['\ud800half', 'half'],
    ['Sample pack', 'S-ample pack'],
    ['My film-trailer', 'My film trailer'],
    ['<b>"*?|', 'b-'],
    ['   ', 'Video'],
    ['', 'Video'],
  ])('%j becomes %j', (title, name) => expect(file(title)).toBe(`${name} [${id}].mp4`));

  it('ends between characters when it is too long', () => {
    expect(file('長い題名'.repeat(60))).toBe(`${'長い題名'.repeat(13)}長い [${id}].mp4`);
    expect(file('👨‍👩‍👧'.repeat(60))).not.toContain('\ufffd');
  });

  it('is other for another video of the same title', () => {
    expect(file('A')).not.toBe(file('A', 'dQw4w9WgXcR'));
  });

  it('is also that of what lies beside it', () => {
    expect(sidecarName(file('A'), 'jpg')).toBe(`A [${id}].jpg`);
    expect(sidecarName(file('A'), 'pt-BR.srt')).toBe(`A [${id}].pt-BR.srt`);
    for (const ending of ['../x', 'exe', 'en/srt', '.srt'])
      expect(() => sidecarName(file('A'), ending)).toThrow(TypeError);
  });

  it.each([
    ['../x', 'mp4'],
    ['a/b', 'mp4'],
    ['', 'mp4'],
    [id, 'mp4/..'],
    [id, ''],
  ])('is not made from the id %j and the extension %j', (videoId, extension) => {
    expect(() => videoFileName({ title: 'A', videoId, extension })).toThrow(TypeError);
  });
});

describe('the name of a folder', () => {
  it.each([
    ['Shorts', 'YT Shorts'],
    ['Extras', 'YT Extras'],
    ['../Shorts', 'YT …-Shorts'],
    ['', 'YT Playlist'],
  ])('of the playlist %j begins with %j', (title, name) => {
    expect(listFolderName({ title, listId: 'PL1' })).toBe(`${name} [PL1]`);
  });

  it('of a person holds who it is', () => {
    expect(personFolderName({ name: 'Trailers', id: '42' })).toBe('YT Trailers [42]');
  });
});

describe('any name', () => {
  const nasty = fc.constantFrom(
    '..',
    '/',
    '\\',
    '.',
    '\u202e',
    '\u0000',
    'sample',
    '-trailer',
    '\u200d',
    'e\u0301',
  );
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(nasty, fc.string({ unit: 'grapheme' })), { maxLength: 120 }).map((all) => all.join('')),
  );
  const videoId = fc.stringMatching(/^[\w-]{11}$/);
  const names = fc.oneof(
    fc.record({ title, videoId }).map((video) => videoFileName({ ...video, extension: 'mp4' })),
    fc.record({ title, listId: fc.stringMatching(/^[\w-]{2,64}$/) }).map(listFolderName),
    fc.record({ name: title, id: fc.uuid() }).map(personFolderName),
  );

  it('stays in its folder, can be written, and is seen by Plex', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(name).not.toMatch(/\.\.|[/\\:*?"<>|]|[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/u);
        expect(name).not.toMatch(/^[.\s~]|[.\s]$/);
        expect(name).not.toMatch(/sample|^(?:extras?|bonus|shorts|other|trailers|interviews|scenes)\b(?! )/i);
        expect(name).toMatch(/ \[[\w-]+\](?:\.mp4)?$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
        expect(name).toBe(name.normalize('NFC'));
      }),
      { numRuns: 500 },
    );
  });
});
