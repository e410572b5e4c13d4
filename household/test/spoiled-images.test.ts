import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { useHousehold } from './household-for-test.ts';

const household = useHousehold();
const original = '/library/metadata/1029/thumb/1';
const transcoded = `/photo/:/transcode?width=200&height=300&url=${original}`;
const get = (path: string, headers = {}) => household.plex({ path, as: 'owner', headers });
const bytesOf = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());

describe.each([original, transcoded])('a spoiled picture at %s', (path) => {
  it('is no picture when it is broken, though it says that it is one', async () => {
    await household.control.setImage({ ratingKey: '1029', mode: 'broken' });
    expect((await get(path)).headers.get('content-type')).toBe('image/jpeg');
    await expect(sharp(await bytesOf(path)).metadata()).rejects.toThrow();
  });

  it('is a page when it is missing', async () => {
    await household.control.setImage({ ratingKey: '1029', mode: 'missing' });
    expect((await get(path)).status).toBe(404);
  });

  it('has 144 million pixels, whatever was asked for, when they are huge', { timeout: 60_000 }, async () => {
    await household.control.setImage({ ratingKey: '1029', mode: 'huge-pixels' });
    const { width, height } = await sharp(await bytesOf(path), { limitInputPixels: false }).metadata();
    expect([width, height]).toEqual([12_000, 12_000]);
  });

  it('has 30 MB when its body is huge, and can still be read', async () => {
    await household.control.setImage({ ratingKey: '1029', mode: 'huge-body' });
    const bytes = await bytesOf(path);
    expect(bytes.length).toBe(30 * 1024 * 1024);
    expect((await sharp(bytes).metadata()).format).toBe('jpeg');
  });

  it('is well again by itself, or by a reset; others never were ill', async () => {
    await household.control.setImage({ ratingKey: '1029', mode: 'broken' });
    expect((await sharp(await bytesOf(original.replace('1029', '1030'))).metadata()).width).toBe(600);
    await household.control.setImage({ ratingKey: '1029', mode: 'ok' });
    expect((await sharp(await bytesOf(path)).metadata()).format).toBe('jpeg');
    await household.control.setImage({ ratingKey: '1029', mode: 'missing' });
    await household.control.reset();
    expect((await get(path)).status).toBe(200);
  });
});

describe('pictures of collections', () => {
  const upload = (body: Buffer | null, query = '') =>
    fetch(`${household.state().addresses.plex}/library/metadata/90001/posters${query}`, {
      method: 'POST',
      headers: { 'x-plex-token': household.state().people.owner.serverToken },
      ...(body ? { body: new Uint8Array(body) } : {}),
    });
  const thumbOf = async () => {
    const response = await get('/library/collections/90001', { accept: 'application/json' });
    const { MediaContainer } = (await response.json()) as {
      MediaContainer: { Metadata: { thumb: string }[] };
    };
    return MediaContainer.Metadata[0]?.thumb ?? '';
  };

  it('are put together from its members', async () => {
    const thumb = await thumbOf();
    expect(thumb).toMatch(/^\/library\/collections\/90001\/composite\/\d+$/);
    const { width, height } = await sharp(await bytesOf(thumb)).metadata();
    expect([width, height]).toEqual([600, 900]);
    const small = await sharp(
      await bytesOf(`/photo/:/transcode?width=100&height=150&url=${thumb}`),
    ).metadata();
    expect([small.width, small.height]).toEqual([100, 150]);
  });

  it('can be uploaded, byte by byte, under another address than before', async () => {
    const poster = await sharp({ create: { width: 60, height: 90, channels: 3, background: '#123' } })
      .png()
      .toBuffer();
    expect((await upload(poster)).status).toBe(200);
    const thumb = await thumbOf();
    expect(thumb).toMatch(/^\/library\/metadata\/90001\/thumb\/\d+$/);
    expect(await bytesOf(thumb)).toEqual(poster);
    const again = await sharp({ create: { width: 30, height: 45, channels: 3, background: '#321' } })
      .jpeg()
      .toBuffer();
    await upload(again);
    expect(await thumbOf()).not.toBe(thumb);
    expect(await bytesOf(await thumbOf())).toEqual(again);
  });

  it('can be named by an address of this machine, and of no other', async () => {
    const { addresses, people } = household.state();
    const nearby = `${addresses.plex}${original}?X-Plex-Token=${people.owner.serverToken}`;
    expect((await upload(null, `?url=${encodeURIComponent(nearby)}`)).status).toBe(200);
    expect((await sharp(await bytesOf(await thumbOf())).metadata()).width).toBe(600);
    expect((await upload(null, `?url=${encodeURIComponent('http://example.net/poster.jpg')}`)).status).toBe(
      400,
    );
  });

  it('are refused when they are none, or too large', async () => {
    expect((await upload(Buffer.from('not a picture'))).status).toBe(400);
    expect((await upload(Buffer.alloc(21 * 1024 * 1024))).status).toBe(413);
    expect(await thumbOf()).toContain('composite');
  });
});

describe('pictures of the server itself', () => {
  it.each(['/:/resources/movie.png', '/library/sections/1/composite/1'])('are drawn: %s', async (path) => {
    expect((await sharp(await bytesOf(path)).metadata()).format).toBe('jpeg');
    expect((await get(`/photo/:/transcode?width=60&height=90&url=${path}`)).status).toBe(200);
  });
});
