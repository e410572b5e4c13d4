import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { useHousehold } from './household-for-test.ts';

const household = useHousehold();

async function sizeOf(path: string) {
  const response = await household.plex({ path, as: 'alice' });
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  const { width, height } = await sharp(await response.arrayBuffer()).metadata();
  return [width, height];
}

const transcode = (query: string) => `/photo/:/transcode?${query}`;

describe('artwork', () => {
  it('comes in its own size', async () => {
    expect(await sizeOf('/library/metadata/1001/thumb/1579514152')).toEqual([600, 900]);
    expect(await sizeOf('/library/metadata/1001/art/1579514152')).toEqual([1600, 900]);
  });

  it('exists for series, seasons and episodes', async () => {
    expect(await sizeOf('/library/metadata/10000/thumb/1')).toEqual([600, 900]);
    expect(await sizeOf('/library/metadata/10100/thumb/1')).toEqual([600, 900]);
    expect(await sizeOf('/library/metadata/10101/thumb/1')).toEqual([1600, 900]);
  });

  it('fits into the box, or covers it with minSize', async () => {
    const url = 'url=/library/metadata/1001/art/1';
    expect(await sizeOf(transcode(`${url}&width=320&height=320`))).toEqual([320, 180]);
    expect(await sizeOf(transcode(`${url}&width=320&height=320&minSize=1`))).toEqual([569, 320]);
  });

  it('grows beyond its own size only with upscale', async () => {
    const query = 'url=/library/metadata/1001/thumb/1&width=900&height=1350&minSize=1';
    expect(await sizeOf(transcode(query))).toEqual([600, 900]);
    expect(await sizeOf(transcode(`${query}&upscale=1`))).toEqual([900, 1350]);
  });

  it.each([
    ['an absolute address', 'width=30&height=30&url=http://127.0.0.1:1/x.jpg', 404],
    ['a path of nothing', 'width=30&height=30&url=/library/metadata/999999/thumb/1', 404],
    ['no size', 'url=/library/metadata/1001/thumb/1', 400],
  ])('is refused for %s', async (_, query, status) => {
    expect((await household.plex({ path: transcode(query), as: 'alice' })).status).toBe(status);
  });

  it('needs a token', async () => {
    expect((await household.plex({ path: '/library/metadata/1001/thumb/1', token: 'bad' })).status).toBe(401);
  });
});
