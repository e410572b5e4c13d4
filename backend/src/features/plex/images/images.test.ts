import type { Library } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { card, details } from '../../../../test/support/fake-library.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { PictureStore } from '../../../platform/pictures/index.ts';
import type { OwnEyes } from '../own-eyes.ts';
import type { MediaServerReads } from '../ports.ts';
import type { Sight } from '../sight.ts';
import { createImages } from './index.ts';

const poster = '/library/metadata/55/thumb/1579514152';
const other = '/library/metadata/66/thumb/1579514152';
const composite = '/library/collections/900/composite/1579514152';
const minuteMs = 60_000;

const silent = () => new AppError('unavailable', 'upstream.unavailable', 'The Plex server is silent.');
const relink = () => new AppError('conflict', 'plex.relink_required', 'Link Plex again.');

const libraries = (ids: readonly string[]) =>
  ids.map((id): Omit<Library, 'count'> => ({ id, title: id, type: 'movie', shape: 'poster' }));

/** Pictures in memory, stored at the time of the test. */
const createStore = (now: () => number) => {
  const kept = new Map<string, { bytes: Buffer; digest: string; storedAt: number }>();
  const store: PictureStore = {
    find: async (key) => kept.get(key) ?? null,
    async keep(key, bytes) {
      const entry = { bytes, digest: `digest of ${bytes}`, storedAt: now() };
      kept.set(key, entry);
      return entry;
    },
  };
  return store;
};

type World = {
  /** Libraries that each person sees; item 55 is in library 1, item 66 in library 2. */
  shares: Record<string, string[]>;
  isDown: boolean;
  /** Paths of pictures that are none. */
  broken: Set<string>;
  /** Before the media server sends a picture. */
  beforePicture: (userId: string) => Promise<void>;
};

/** A household that sees through tokens of the same name, and its media server. */
const open = (facts: Partial<World> = {}) => {
  let nowMs = 1_000_000;
  const now = () => nowMs;
  const asked = { items: [] as string[], pictures: [] as string[] };
  const world: World = {
    shares: { ruth: ['1', '2'], alice: ['1'] },
    isDown: false,
    broken: new Set(),
    beforePicture: async () => {},
    ...facts,
  };

  const find = async (userId: string, ratingKey: string) => {
    asked.items.push(`${userId} ${ratingKey}`);
    if (world.isDown) throw silent();
    const libraryId = ratingKey === '66' ? '2' : '1';
    if (!world.shares[userId]?.includes(libraryId)) return { answer: 'not-found' as const };
    return { answer: 'found' as const, value: details(ratingKey, { libraryId }) };
  };
  const mediaOf = (userId: string) =>
    ({
      findItem: (ratingKey) => find(userId, ratingKey),
      findCollection: (ratingKey) => find(userId, ratingKey),
      async getImage({ path, width, height }) {
        asked.pictures.push(`${userId} ${path} ${width}x${height}`);
        await world.beforePicture(userId);
        if (world.isDown) throw silent();
        return { answer: 'image', bytes: Buffer.from(`${path} for ${userId}`) };
      },
    }) as Partial<MediaServerReads> as MediaServerReads;

  const server = { machineIdentifier: 'm1', uri: 'http://plex.local' };
  const ownEyes = (async (userId, read) =>
    read({ server, token: userId, media: mediaOf(userId) })) as OwnEyes;
  const sightOf = async (userId: string): Promise<Sight> => {
    const sections = libraries(world.shares[userId] ?? []);
    return { key: `${userId} ${sections.map(({ id }) => id)}`, sections, stale: world.isDown };
  };
  const images = createImages({
    server: { find: async () => server, reprobe: async () => server, improve: async () => 'best' },
    sightOf,
    ownEyes,
    store: createStore(now),
    converter: {
      convert: async (bytes, { form }) =>
        world.broken.has(bytes.toString().split(' ')[0] ?? '') ? null : Buffer.from(`${form} ${bytes}`),
    },
    isArtworkPath: (path) => path.startsWith('/library/') || path.startsWith('/:/resources/'),
    mayPass: (error) => error instanceof AppError && error.code.startsWith('upstream.'),
    now,
  });
  const look = async (userId: string, path = poster, { takesWebp = true } = {}) =>
    images.find({ userId, path, width: 320, takesWebp });
  return {
    world,
    asked,
    look,
    see: async (...of: Parameters<typeof look>) => (await look(...of)).bytes.toString(),
    noteSeen: async (userId: string, ...cards: ReturnType<typeof card>[]) =>
      images.noteSeen(await sightOf(userId), cards),
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
};

const notFound = { kind: 'not-found', code: 'not_found' };

describe('a picture', () => {
  it('is fetched once in a box that every shape fits in, and then comes from the disk for all', async () => {
    const { see, asked } = open();
    expect(await see('ruth')).toBe(`webp ${poster} for ruth`);
    expect(await see('ruth')).toBe(`webp ${poster} for ruth`);
    expect(await see('alice')).toBe(`webp ${poster} for ruth`);
    expect(asked.pictures).toEqual([`ruth ${poster} 320x480`]);
  });

  it('is kept apart for browsers that do not take WebP', async () => {
    const { see, asked } = open();
    await see('ruth');
    expect(await see('ruth', poster, { takesWebp: false })).toBe(`plain ${poster} for ruth`);
    expect(await see('ruth')).toBe(`webp ${poster} for ruth`);
    expect(asked.pictures).toHaveLength(2);
  });

  it('is fetched once for all who wait for it', async () => {
    const { see, asked } = open();
    const seen = await Promise.all(Array.from({ length: 20 }, (_, at) => see(at % 2 ? 'ruth' : 'alice')));
    expect(new Set(seen).size).toBe(1);
    expect(asked.pictures).toHaveLength(1);
  });

  it('comes to who waits for it with somebody whose link to Plex is broken', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { see, asked } = open({
      beforePicture: async (userId) => {
        if (userId !== 'ruth') return;
        await promise;
        throw relink();
      },
    });
    const ruths = see('ruth');
    await expect.poll(() => asked.pictures).toHaveLength(1);
    const alices = see('alice');
    await expect.poll(() => asked.items).toContain('alice 55');
    resolve();
    await expect(ruths).rejects.toMatchObject({ code: 'plex.relink_required' });
    expect(await alices).toBe(`webp ${poster} for alice`);
  });

  it('waits for its turn when many are asked for', async () => {
    let [open_, most] = [0, 0];
    const ends: (() => void)[] = [];
    const { see } = open({
      beforePicture: async () => {
        open_ += 1;
        most = Math.max(most, open_);
        await new Promise<void>((resolve) => ends.push(resolve));
        open_ -= 1;
      },
    });
    const all = Array.from({ length: 20 }, (_, at) => see('ruth', `/library/metadata/55/art/${at}`));
    for (let ended = 0; ended < 20; ended += 1) {
      await expect.poll(() => ends.length).toBeGreaterThan(ended);
      ends[ended]?.();
    }
    expect(await Promise.all(all)).toHaveLength(20);
    expect(most).toBe(6);
  });

  it('that carries the time of its change may be kept for a year, others for an hour', async () => {
    const { look } = open();
    const stamped = await look('ruth');
    expect(stamped.cacheControl).toBe('private, max-age=31536000, immutable');
    expect(stamped).toMatchObject({ etag: expect.stringMatching(/^".+"$/), vary: 'Accept' });
    expect((await look('ruth', '/library/metadata/55/thumb')).cacheControl).toBe('private, max-age=3600');
    expect((await look('ruth', '/:/resources/movie.png')).cacheControl).toBe('private, max-age=3600');
  });

  it('without the time of its change is fetched again after an hour', async () => {
    const { see, asked, pass } = open();
    await see('ruth', '/library/metadata/55/thumb');
    await see('ruth');
    pass(59 * minuteMs);
    await see('ruth', '/library/metadata/55/thumb');
    expect(asked.pictures).toHaveLength(2);
    pass(2 * minuteMs);
    await see('ruth', '/library/metadata/55/thumb');
    await see('ruth');
    expect(asked.pictures).toHaveLength(3);
  });
});

describe('a picture of what is not shared', () => {
  it('is not found, also when it is on disk for somebody else', async () => {
    const { see, asked } = open();
    await see('ruth', other);
    await expect(see('alice', other)).rejects.toMatchObject(notFound);
    expect(asked.pictures).toEqual([`ruth ${other} 320x480`]);
  });

  it('cannot be told from one that is not there', async () => {
    const { see, world } = open();
    await see('ruth', other);
    world.shares = { ruth: ['1', '2'], alice: [] };
    const [unshared, absent] = await Promise.all(
      [other, '/library/metadata/77/thumb/1'].map((path) => see('alice', path).catch((error) => error)),
    );
    expect({ ...unshared, message: unshared.message }).toEqual({ ...absent, message: absent.message });
  });

  it('is gone as soon as the share is', async () => {
    const { see, world } = open();
    await see('ruth', other);
    world.shares = { ruth: ['1'] };
    await expect(see('ruth', other)).rejects.toMatchObject(notFound);
    expect(await see('ruth')).toContain(poster);
  });

  it('is held back where the media server lets it slip', async () => {
    const { see, noteSeen, asked } = open();
    await noteSeen('alice', card('66', { libraryId: '2', poster: other }));
    await expect(see('alice', other)).rejects.toMatchObject(notFound);
    expect(asked.pictures).toEqual([]);
  });

  it('of a whole library is known without a question', async () => {
    const { see, asked } = open();
    expect(await see('ruth', '/library/sections/2/composite/1')).toContain('sections/2');
    await expect(see('alice', '/library/sections/2/composite/1')).rejects.toMatchObject(notFound);
    expect(asked.items).toEqual([]);
  });
});

describe('a picture that several items make up, or that belongs to none', () => {
  it.each([
    composite,
    '/library/sections/1/composite/1579514152',
    '/:/resources/movie-fanart.jpg',
    '/library/metadata/%35%35/thumb/1579514152',
    '/library/streams/55',
  ])('is fetched for each person: %s', async (path) => {
    const { see } = open();
    for (const person of ['ruth', 'alice', 'ruth'])
      expect(await see(person, path)).toBe(`webp ${path} for ${person}`);
  });
});

describe('a path that is not one of a picture', () => {
  it('is not found, and nothing is asked', async () => {
    const { see, asked } = open();
    for (const path of ['http://169.254.169.254/', '//169.254.169.254/x', '/status/sessions', ''])
      await expect(see('ruth', path)).rejects.toMatchObject(notFound);
    expect(asked).toEqual({ items: [], pictures: [] });
  });
});

describe('what a person sees', () => {
  it('is known from every list, with the series of an episode', async () => {
    const { see, noteSeen, asked } = open();
    const still = '/library/metadata/57/thumb/2';
    await noteSeen('alice', card('57', { poster, backdrop: still }));
    await see('alice');
    await see('alice', still);
    expect(asked.items).toEqual([]);
    await see('ruth');
    expect(asked.items).toEqual(['ruth 55']);
  });

  it('is asked for once in ten minutes', async () => {
    const { see, asked, pass } = open();
    for (const ms of [0, 5 * minuteMs, 4 * minuteMs]) {
      pass(ms);
      await Promise.all([see('ruth'), see('ruth', '/library/metadata/55/art/1')]);
    }
    expect(asked.items).toEqual(['ruth 55']);
    pass(minuteMs);
    await see('ruth');
    expect(asked.items).toEqual(['ruth 55', 'ruth 55']);
  });
});

describe('while the media server is down', () => {
  it('pictures on disk go on for those who are known to see them', async () => {
    const { see, world, pass } = open();
    await see('ruth');
    world.isDown = true;
    pass(60 * minuteMs);
    expect(await see('ruth')).toBe(`webp ${poster} for ruth`);
  });

  it('nobody else sees them, and nothing new comes', async () => {
    const { see, world } = open();
    await see('ruth');
    world.isDown = true;
    await expect(see('alice')).rejects.toMatchObject({ code: 'upstream.unavailable' });
    await expect(see('ruth', '/library/metadata/55/art/1')).rejects.toMatchObject({
      code: 'upstream.unavailable',
    });
  });

  it('an old picture stands in for the new one', async () => {
    const { see, world, pass } = open();
    await see('ruth', '/library/metadata/55/thumb');
    world.isDown = true;
    pass(600 * minuteMs);
    expect(await see('ruth', '/library/metadata/55/thumb')).toContain('/library/metadata/55/thumb');
  });
});

describe('a picture that is none', () => {
  it('is not found, and not asked for again for a minute', async () => {
    const { see, asked, pass, world } = open({ broken: new Set([poster]) });
    for (let show = 0; show < 5; show += 1) await expect(see('ruth')).rejects.toMatchObject(notFound);
    await expect(see('alice')).rejects.toMatchObject(notFound);
    pass(59_000);
    await expect(see('ruth')).rejects.toMatchObject(notFound);
    expect(asked.pictures).toHaveLength(1);
    world.broken.clear();
    pass(2000);
    expect(await see('ruth')).toContain(poster);
  });

  it('is asked for once by all who wait for it', async () => {
    const { see, asked } = open({ broken: new Set([poster]) });
    const all = await Promise.allSettled([see('ruth'), see('alice'), see('ruth')]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(asked.pictures).toHaveLength(1);
  });

  it('says nothing about others', async () => {
    const { see } = open({ broken: new Set([poster]) });
    await expect(see('ruth')).rejects.toMatchObject(notFound);
    expect(await see('ruth', other)).toContain(other);
  });
});
