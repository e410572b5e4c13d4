import { describe, expect, it } from 'vitest';
import { en } from '#lib/texts/en/index.ts';
import { version } from '#testing/library-facts.ts';
import { pictureOf, soundOf } from './version-words.ts';

describe('a version in words', () => {
  it.each([
    ['1080', 'h264', '1080p, H.264'],
    ['4k', 'hevc', '4K, H.265'],
    ['sd', null, 'SD'],
    [null, 'av1', 'AV1'],
    [null, null, null],
  ])('says the picture %j in %j as %j', (resolution, videoCodec, words) => {
    expect(pictureOf({ ...version, resolution, videoCodec }, en)).toBe(words);
  });

  it.each([
    ['aac', 2, 'AAC stereo'],
    ['eac3', 6, 'Dolby Digital Plus 5.1'],
    ['mp3', 1, 'MP3 mono'],
    [null, 8, '7.1'],
    ['flac', null, 'FLAC'],
    ['pcm', 12, 'PCM 12 channels'],
    [null, null, null],
  ])('says the sound %j on %j channels as %j', (audioCodec, audioChannels, words) => {
    expect(soundOf({ ...version, audioCodec, audioChannels }, en)).toBe(words);
  });
});
