import type { MediaCard } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
beforeEach(() => test.household.reset());
afterAll(() => test.close());

const recent = async (browser: TestBrowser, limit = 50): Promise<MediaCard[]> => {
  const { body } = await browser.get(`/plex/recently-added?limit=${limit}`);
  return (body as { items: MediaCard[] }).items;
};

const imagePath = (path: string, width = 160) =>
  `/plex/image?path=${encodeURIComponent(path)}&width=${width}`;

let shown = 0;

/** One that nobody has seen, so that it is on no disk. */
const newPoster = async (browser: TestBrowser) => {
  const poster = (await recent(browser))[shown]?.poster;
  shown += 1;
  return imagePath(poster ?? '');
};

describe('what came in last', () => {
  it('is for people who are signed in', async () => {
    expect(await test.browser().get('/plex/recently-added')).toMatchObject({ status: 401 });
    expect(await test.browser().get(imagePath('/library/metadata/1/thumb/1'))).toMatchObject({ status: 401 });
  });

  it('lists the newest first, with a poster and a way to watch', async () => {
    const cards = await recent(await signedIn(test, 'owner'));
    const times = cards.map(({ addedAt }) => Date.parse(addedAt ?? ''));
    expect(cards.length).toBeGreaterThan(5);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const { server } = await test.household.state();
    for (const { watchUrl, poster } of cards) {
      expect(watchUrl).toContain(`/desktop/#!/server/${server.machineIdentifier}/details?key=`);
      expect(poster).toMatch(/^\/library\//);
    }
  });

  it('never tells a friend of a section that is not shared', async () => {
    const keysOf = async (person: 'owner' | 'alice') =>
      new Set((await recent(await signedIn(test, person))).map(({ ratingKey }) => ratingKey));
    await test.household.share('alice', ['Series']);
    const [owners, alices] = [await keysOf('owner'), await keysOf('alice')];
    expect(alices.size).toBeGreaterThan(0);
    expect(owners.size).toBeGreaterThan(alices.size);
    const types = (await recent(await signedIn(test, 'alice'))).map(({ type }) => type);
    expect(types).not.toContain('movie');
  });

  it.each(['limit=0', 'limit=51', 'limit=many'])('refuses %s', async (query) => {
    const browser = await signedIn(test, 'bob');
    const answer = await browser.get(`/plex/recently-added?${query}`);
    expect(answer).toMatchObject({ status: 400, problem: { code: 'validation.failed' } });
  });
});

describe('a media server that has a bad day', () => {
  // A new portal remembers no failures of the test before.
  beforeEach(() => test.restart());

  it.each([
    ['is down', { mode: 'down' }],
    ['fails', { mode: 'fail' }],
    ['is overrun', { mode: 'rate-limit' }],
    ['sends HTML', { mode: 'garbage', body: 'html' }],
    ['cuts its JSON', { mode: 'garbage', body: 'cut-json' }],
    ['redirects', { mode: 'redirect' }],
    ['sends 40 MB', { mode: 'oversize' }],
  ] as const)('is named as the service that failed when it %s', async (_what, fault) => {
    const browser = await signedIn(test, 'bob');
    await test.household.setService('plex', fault);
    const answer = await browser.get('/plex/recently-added');
    expect(answer).toMatchObject({
      status: 503,
      problem: { code: 'upstream.unavailable', service: 'plex' },
    });
  });

  it('is read over another connection when the chosen one is gone', async () => {
    const browser = await signedIn(test, 'bob');
    const poster = await newPoster(browser);
    await test.household.setConnections({ local: 'down' });
    expect(await browser.get(poster)).toMatchObject({ status: 200 });
  });
});

describe('a person whose token Plex refuses', () => {
  it('is asked to link again, and keeps the session', async () => {
    const browser = await signedIn(test, 'alice');
    const poster = await newPoster(browser);
    await test.household.revokeTokens('alice');
    const answer = await browser.get(poster);
    expect(answer).toMatchObject({ status: 409, problem: { code: 'plex.relink_required' } });
    expect(await browser.get('/auth/session')).toMatchObject({
      status: 200,
      body: { user: { plexLink: 'broken' } },
    });
  });

  it('is not blamed when plex.tv cannot say', async () => {
    const browser = await signedIn(test, 'bob');
    const poster = await newPoster(browser);
    await test.household.revokeTokens('bob');
    await test.household.setService('plex-tv', { mode: 'fail' });
    const answer = await browser.get(poster);
    expect(answer).toMatchObject({ status: 503, problem: { service: 'plex-tv' } });
    expect(await browser.get('/auth/session')).toMatchObject({ body: { user: { plexLink: 'ok' } } });
  });
});
