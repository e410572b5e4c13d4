import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createPictureConverter, pictureTypeOf } from './index.ts';

const { convert } = createPictureConverter();
const box = { width: 320, height: 480 };

type Background = { r: number; g: number; b: number; alpha: number };
const orange: Background = { r: 220, g: 120, b: 20, alpha: 1 };

const draw = (width: number, height: number, background = orange) =>
  sharp({ create: { width, height, channels: background.alpha < 1 ? 4 : 3, background } });
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 }, background: '' },
  });

const factsOf = async (bytes: Buffer | null) => {
  const { width, height, format, exif, icc } = await sharp(bytes ?? Buffer.alloc(0)).metadata();
  return { width, height, format, exif, icc };
};

describe('a picture', () => {
  it.each([
    ['JPEG', () => draw(600, 900).jpeg().toBuffer()],
    ['PNG', () => draw(600, 900).png().toBuffer()],
    ['WebP', () => draw(600, 900).webp().toBuffer()],
  ])('comes as WebP from %s', async (_format, source) => {
    const bytes = await convert(await source(), { ...box, form: 'webp' });
    expect(pictureTypeOf(bytes ?? Buffer.alloc(0))).toBe('image/webp');
    expect(await factsOf(bytes)).toMatchObject({ width: 320, height: 480, format: 'webp' });
  });

  it('comes as JPEG where WebP is not taken, and as PNG when one can see through it', async () => {
    const opaque = await convert(await draw(600, 900).webp().toBuffer(), { ...box, form: 'plain' });
    expect(await factsOf(opaque)).toMatchObject({ format: 'jpeg', width: 320 });
    const clear = await draw(600, 900, { ...orange, alpha: 0.3 })
      .png()
      .toBuffer();
    expect(await factsOf(await convert(clear, { ...box, form: 'plain' }))).toMatchObject({ format: 'png' });
  });

  it.each([
    ['a wide still', [1920, 1080], [320, 180]],
    ['a square', [800, 800], [320, 320]],
    ['a narrow banner', [100, 2000], [24, 480]],
    ['a small one, which is not enlarged', [120, 180], [120, 180]],
  ] as const)('keeps its shape: %s', async (_what, [width, height], expected) => {
    const bytes = await convert(await draw(width, height).jpeg().toBuffer(), { ...box, form: 'webp' });
    expect(await factsOf(bytes)).toMatchObject({ width: expected[0], height: expected[1] });
  });

  it('is turned the right way, and tells nothing of the camera', async () => {
    const taken = draw(400, 200).withMetadata({ orientation: 6 });
    const source = await taken.jpeg().toBuffer();
    expect(await factsOf(source)).toMatchObject({ width: 400, exif: expect.anything() });
    const bytes = await convert(source, { ...box, form: 'webp' });
    expect(await factsOf(bytes)).toMatchObject({ width: 200, height: 400, exif: undefined, icc: undefined });
  });
});

describe('what is no picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect/></svg>';

  it.each([
    ['is empty', async () => Buffer.alloc(0)],
    ['is HTML', async () => Buffer.from('<!doctype html><title>Plex</title>')],
    ['is SVG', async () => Buffer.from(svg)],
    ['is SVG after some bytes of JPEG', async () => Buffer.concat([jpegStart, Buffer.from(svg)])],
    ['only begins like JPEG', async () => jpegStart],
    ['only begins like PNG', async () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['only begins like WebP', async () => Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
    ['breaks off', async () => (await noise(600, 900).jpeg().toBuffer()).subarray(0, 20_000)],
    ['is a GIF', async () => draw(10, 10).gif().toBuffer()],
    ['has 64 million pixels', async () => draw(8000, 8000).png().toBuffer()],
  ])('because it %s is not converted', async (_why, source) => {
    const bytes = await source();
    for (const form of ['webp', 'plain'] as const) expect(await convert(bytes, { ...box, form })).toBeNull();
  });

  it('does not keep the next picture from being converted', async () => {
    const broken = (await noise(600, 900).jpeg().toBuffer()).subarray(0, 20_000);
    const good = await draw(600, 900).jpeg().toBuffer();
    const sources = [broken, good, broken, good, broken, broken, good];
    const all = await Promise.all(sources.map((bytes) => convert(bytes, { ...box, form: 'webp' })));
    expect(all.map((bytes) => bytes !== null)).toEqual(sources.map((bytes) => bytes === good));
  });
});

const jpegStart = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]);
