import { mediaCardSchema } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { createPlex } from './index.ts';
import type { MediaServerReads, RecentTitle } from './ports.ts';

const film: RecentTitle = {
  ratingKey: '55',
  type: 'movie',
  title: 'Charade',
  episodeOf: null,
  year: 1963,
  poster: '/library/metadata/55/thumb/1',
  addedAt: new Date('2026-03-01T10:00:00Z'),
};
const episode: RecentTitle = {
  ...film,
  ratingKey: '77',
  type: 'episode',
  title: 'The Big Cast',
  episodeOf: { show: 'Dragnet', season: 1, episode: 7 },
};

/** A household in which each person sees what the token is a key to. */
const household = ({ shelves = {} as Record<string, RecentTitle[]> } = {}) => {
  let nowMs = 1_000_000;
  const reads = { lists: 0, images: [] as unknown[] };
  const at = ({ token }: { token: string }): MediaServerReads => ({
    listRecentlyAdded: async ({ limit }) => {
      reads.lists += 1;
      const items = shelves[token];
      return items ? { answer: 'recent', items: items.slice(0, limit) } : { answer: 'dead-token' };
    },
    getImage: async (query) => {
      reads.images.push(query);
      if (query.path.endsWith('/missing')) return { answer: 'not-found' };
      return { answer: 'image', contentType: 'image/jpeg', bytes: Buffer.from(token) };
    },
  });
  const server = { machineIdentifier: 'm1', uri: 'http://plex.local' };
  const { plex, handlers } = createPlex({
    people: {
      findPlexAccess: async (userId) => ({ serverToken: `token of ${userId}` }),
      refreshServerToken: async () => null,
      reportBrokenLink: async () => {},
    },
    server: { find: async () => server, reprobe: async () => server },
    mediaServers: { at },
    watchUrl: ({ machineIdentifier, ratingKey }) => `https://app.plex.tv/${machineIdentifier}/${ratingKey}`,
    recentTtlMs: 60_000,
    now: () => nowMs,
  });
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { plex, handlers, reads, pass };
};

const shelves = { 'token of ruth': [film, episode], 'token of alice': [film] };

describe('what came in last', () => {
  it('is a list of cards, as the contract has them', async () => {
    const { plex } = household({ shelves });
    const { items } = await plex.recentlyAdded({ userId: 'ruth', limit: 20 });
    expect(items).toEqual([
      {
        ratingKey: '55',
        type: 'movie',
        title: 'Charade',
        subtitle: null,
        year: 1963,
        poster: '/library/metadata/55/thumb/1',
        addedAt: '2026-03-01T10:00:00.000Z',
        watchUrl: 'https://app.plex.tv/m1/55',
      },
      expect.objectContaining({ title: 'The Big Cast', subtitle: 'Dragnet · S1 E7' }),
    ]);
    for (const item of items) expect(mediaCardSchema.parse(item)).toEqual(item);
  });

  it.each([
    [{ show: 'Dragnet', season: null, episode: 7 }, 'Dragnet · E7'],
    [{ show: 'Dragnet', season: null, episode: null }, 'Dragnet'],
    [{ show: '', season: 1, episode: 7 }, 'S1 E7'],
  ])('says of an episode what is known: %j', async (episodeOf, subtitle) => {
    const { plex } = household({ shelves: { 'token of ruth': [{ ...episode, episodeOf }] } });
    expect((await plex.recentlyAdded({ userId: 'ruth', limit: 1 })).items[0]?.subtitle).toBe(subtitle);
  });

  it('is cut at the limit', async () => {
    const { plex } = household({ shelves });
    expect((await plex.recentlyAdded({ userId: 'ruth', limit: 1 })).items).toHaveLength(1);
  });

  it('is read once for calls that come together or soon after, whatever their limit', async () => {
    const { plex, reads } = household({ shelves });
    const ask = (limit: number) => plex.recentlyAdded({ userId: 'ruth', limit });
    await Promise.all([ask(1), ask(20), ask(50)]);
    await ask(20);
    expect(reads.lists).toBe(1);
  });

  it('is read again after its time', async () => {
    const { plex, reads, pass } = household({ shelves });
    await plex.recentlyAdded({ userId: 'ruth', limit: 20 });
    pass(59_000);
    await plex.recentlyAdded({ userId: 'ruth', limit: 20 });
    expect(reads.lists).toBe(1);
    pass(2000);
    await plex.recentlyAdded({ userId: 'ruth', limit: 20 });
    expect(reads.lists).toBe(2);
  });

  it('never shows one person what another sees', async () => {
    const { plex } = household({ shelves });
    await plex.recentlyAdded({ userId: 'ruth', limit: 20 });
    const { items } = await plex.recentlyAdded({ userId: 'alice', limit: 20 });
    expect(items.map(({ ratingKey }) => ratingKey)).toEqual(['55']);
  });

  it('asks to link again when Plex refuses the person', async () => {
    const { plex } = household({ shelves });
    const read = plex.recentlyAdded({ userId: 'stranger', limit: 20 });
    await expect(read).rejects.toMatchObject({ kind: 'conflict', code: 'plex.relink_required' });
  });
});

describe('a picture', () => {
  it('is half again as high as wide, a backdrop is wide', async () => {
    const { plex, reads } = household();
    await plex.image({ userId: 'ruth', path: '/library/metadata/55/thumb/1', width: 320 });
    await plex.image({ userId: 'ruth', path: '/library/metadata/55/art/1', width: 1280 });
    expect(reads.images).toEqual([
      { path: '/library/metadata/55/thumb/1', width: 320, height: 480 },
      { path: '/library/metadata/55/art/1', width: 1280, height: 720 },
    ]);
  });

  it('is seen with the own token', async () => {
    const { plex } = household();
    const picture = await plex.image({ userId: 'alice', path: '/library/metadata/55/thumb/1', width: 160 });
    expect(picture).toEqual({ contentType: 'image/jpeg', bytes: Buffer.from('token of alice') });
  });

  it('is not found when the media server does not have it', async () => {
    const { plex } = household();
    const read = plex.image({ userId: 'ruth', path: '/library/missing', width: 160 });
    await expect(read).rejects.toMatchObject({ kind: 'not-found', code: 'not_found' });
  });

  it('may be kept by the person’s own browser only', async () => {
    const { handlers } = household();
    const actor = { userId: 'ruth', sessionId: 's', username: 'Ruth', role: 'user' } as const;
    const query = { path: '/library/metadata/55/thumb/1', width: 160 } as const;
    const call = { actor, query, params: undefined, body: undefined, visit: {} as never };
    const { cacheControl } = await handlers['GET /plex/image'](call);
    expect(cacheControl).toMatch(/^private, max-age=\d+/);
  });
});
