import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import {
  findRecording,
  recordedDialects,
  type Sent,
  startFakeOverseerr,
} from '../../../test/support/recorded-overseerr.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const poster = { path: '/poster603.jpg', size: 'poster' } as const;

const sending =
  (status: number, bytes: Buffer, type = 'image/jpg') =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': type }).end(bytes);
  };

const isPicture = ({ url }: Sent) => url.startsWith('/imageproxy');

const open = (reply: ReturnType<typeof sending>, dialect: 'overseerr' | 'seerr' = 'seerr', limits = {}) =>
  startFakeOverseerr((sent) => (isPicture(sent) ? reply : findRecording(dialect, 'settings-public')), limits);

const addresses = { seerr: '/imageproxy/tmdb/t/p', overseerr: '/imageproxy/t/p' };

describe.each(recordedDialects)('a picture from %s', (dialect) => {
  it('is fetched where that one keeps it, without the key', async () => {
    const { overseerr, sent } = await open(sending(200, png), dialect);
    expect(await overseerr.getImage(poster)).toEqual({ answer: 'image', bytes: png });
    await overseerr.getImage({ ...poster, size: 'small' });
    await overseerr.getImage({ path: '/backdrop603.jpg', size: 'original' });
    expect(sent.filter(isPicture).map(({ url }) => url)).toEqual([
      `${addresses[dialect]}/w600_and_h900_bestv2/poster603.jpg`,
      `${addresses[dialect]}/w300/poster603.jpg`,
      `${addresses[dialect]}/original/backdrop603.jpg`,
    ]);
    expect(sent.every(({ headers }) => headers['x-api-key'] === undefined)).toBe(true);
    expect(sent).toHaveLength(4);
  });
});

describe('a picture', () => {
  it.each([
    'poster603.jpg',
    '/../api/v1/user.jpg',
    '/a/b.jpg',
    '/a%2fb.jpg',
    '//evil.example/x.jpg',
    'https://evil.example/x.jpg',
    '/x.svg',
    '/x.jpg?size=1',
    '/x.jpg\n',
    '/.jpg',
    `/${'a'.repeat(200)}.jpg`,
  ])('is never asked for at %j', async (path) => {
    const { overseerr, sent } = await open(sending(200, png));
    expect(await overseerr.getImage({ ...poster, path })).toEqual({ answer: 'not-found' });
    expect(sent.filter(isPicture)).toEqual([]);
  });

  it.each([
    ['no picture', sending(200, Buffer.from('<html>'), 'image/png')],
    ['a drawing that runs', sending(200, Buffer.from('<svg/>'), 'image/svg+xml')],
    ['not there', sending(404, Buffer.from('Not found'))],
    ['of a kind that is not served', sending(400, Buffer.from('Unsupported image type'))],
    ['16 MB large', sending(200, Buffer.alloc(16_000_000, png))],
  ])('that is %s is not found', async (_what, reply) => {
    const { overseerr } = await open(reply);
    expect(await overseerr.getImage(poster)).toEqual({ answer: 'not-found' });
  });

  it('that fails says nothing against the rest of Overseerr', async () => {
    const { overseerr, breakers, target } = await open(sending(500, Buffer.alloc(0)), 'seerr', { volume: 2 });
    for (const _ of [1, 2, 3])
      await expect(overseerr.getImage(poster)).rejects.toMatchObject({ code: 'upstream.unavailable' });
    expect(breakers.of(`${target.url} pictures`).state()).toBe('open');
    expect(breakers.of(target.url).state()).toBe('closed');
  });
});
