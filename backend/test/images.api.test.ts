import { readdir, stat } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import type { MediaCard, ServiceStatus } from '@medianest/shared';
import sharp from 'sharp';
import { request } from 'undici';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { openWatchedPortal, startWatchedPortal, type WatchedPortal } from './support/media-server-proxy.ts';
import { answering } from './support/outside-server.ts';
import { signedIn } from './support/sign-in.ts';

let test: WatchedPortal;
/** The keys of what Alice sees, and so everybody here. */
let shared: Set<string>;
beforeAll(async () => {
  test = await startWatchedPortal();
  shared = new Set((await recent(await signedIn(test, 'alice'))).map(({ ratingKey }) => ratingKey));
});
beforeEach(async () => {
  test.answerPictures(null);
  await test.household.reset();
});
afterAll(() => test.close());

const recent = async (browser: TestBrowser): Promise<MediaCard[]> =>
  ((await browser.get('/plex/recently-added?limit=50')).body as { items: MediaCard[] }).items;

const imagePath = (path: string | null | undefined, width = 160) =>
  `/plex/image?path=${encodeURIComponent(path ?? '')}&width=${width}`;

const plexStatus = async (browser: TestBrowser) => {
  const { services } = (await browser.get('/dashboard/status')).body as { services: ServiceStatus[] };
  return services.find(({ name }) => name === 'plex')?.status;
};

const cardOf = async (browser: TestBrowser, type: MediaCard['type'] = 'movie') =>
  (await recent(browser)).find((card) => card.type === type);

const seen = new Set<string>();

/** A film that everybody sees, whose picture no other test asks for (the first two are anybody's); the list tells this person of it. */
const unseenFilm = async (browser: TestBrowser) => {
  const films = (await recent(browser)).filter(({ type }) => type === 'movie').slice(2);
  const film = films.find(({ ratingKey }) => shared.has(ratingKey) && !seen.has(ratingKey));
  if (!film) throw new Error('There are fewer films than tests of their pictures.');
  seen.add(film.ratingKey);
  return film;
};

/** How often the media server is asked for a picture from now on. */
const countPictures = () => {
  const before = test.askedPictures().length;
  return () => test.askedPictures().length - before;
};

/** The bytes as a browser with these cookies gets them. */
const download = async (browser: TestBrowser, path: string, accept: string) => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const { body } = await request(`${test.url}/api/v1${path}`, { headers: { cookie, accept } });
  return Buffer.from(await body.arrayBuffer());
};

const notFound = { status: 404, problem: { code: 'not_found' } };

describe('a picture', () => {
  it('is for people who are signed in', async () => {
    const answer = await test.browser().get(imagePath('/library/metadata/1/thumb/1'));
    expect(answer).toMatchObject({ status: 401, problem: { code: 'auth.required' } });
  });

  it('comes as WebP that only the own browser may keep', async () => {
    const browser = await signedIn(test, 'alice');
    const { status, headers } = await browser.get(imagePath((await cardOf(browser))?.poster), {
      headers: { accept: 'image/avif,image/webp,image/png,*/*;q=0.8' },
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('image/webp');
    expect(headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(headers.get('vary')).toBe('Accept');
    expect(headers.get('etag')).toMatch(/^"[\w-]{43}"$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('comes as JPEG to a browser that does not take WebP, and anything is taken by who says nothing', async () => {
    const browser = await signedIn(test, 'alice');
    const path = imagePath((await cardOf(browser))?.poster);
    const typeFor = async (accept: string | null) =>
      (await browser.get(path, { headers: { accept } })).headers.get('content-type');
    expect(await typeFor('image/png,image/jpeg;q=0.8')).toBe('image/jpeg');
    expect(await typeFor('image/webp;q=0,image/*')).toBe('image/jpeg');
    expect(await typeFor('text/html')).toBe('image/jpeg');
    expect(await typeFor('image/*')).toBe('image/webp');
    expect(await typeFor(null)).toBe('image/webp');
  });

  it.each([
    ['a poster', 'poster', { width: 160, height: 240 }],
    ['a wide backdrop', 'backdrop', { width: 160, height: 90 }],
  ] as const)('keeps its own shape at the width of the contract: %s', async (_what, kind, size) => {
    const browser = await signedIn(test, 'bob');
    const path = imagePath((await cardOf(browser))?.[kind]);
    for (const format of ['webp', 'jpeg']) {
      const bytes = await download(browser, path, `image/${format}`);
      expect(await sharp(bytes).metadata()).toMatchObject({ ...size, format });
    }
  });

  it('comes in the widths of the contract only', async () => {
    const browser = await signedIn(test, 'bob');
    expect(await browser.get(imagePath('/library/metadata/1/thumb/1', 5000))).toMatchObject({ status: 400 });
  });

  it('is not sent again to a browser that has it', async () => {
    const browser = await signedIn(test, 'alice');
    const path = imagePath((await cardOf(browser))?.poster);
    const etag = (await browser.get(path)).headers.get('etag') ?? '';
    const again = await browser.get(path, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toMatch(/^private/);
    expect(again.headers.get('content-type')).toBeNull();
    expect(await browser.get(path, { headers: { 'if-none-match': '"other"' } })).toMatchObject({
      status: 200,
    });
  });

  it('tells its size to a HEAD', async () => {
    const browser = await signedIn(test, 'alice');
    const path = imagePath((await cardOf(browser))?.poster);
    const { headers } = await browser.get(path);
    const head = await browser.send('HEAD', path);
    expect(head).toMatchObject({ status: 200, body: '' });
    for (const name of ['content-length', 'content-type', 'etag', 'cache-control'])
      expect(head.headers.get(name)).toBe(headers.get(name));
    expect(Number(headers.get('content-length'))).toBeGreaterThan(100);
  });
});

describe('a picture of what is not shared', () => {
  it('is not found although it is on disk, not even by who has had it', async () => {
    const alice = await signedIn(test, 'alice');
    await test.restart();
    const path = imagePath((await cardOf(alice))?.poster);
    const etag = (await alice.get(path)).headers.get('etag');
    expect(await (await signedIn(test, 'bob')).get(path)).toMatchObject({ status: 200 });

    await test.household.share('alice', ['Series']);
    // The portal remembers for a while what somebody sees.
    onTestFinished(async () => {
      await test.household.reset();
      await test.restart();
    });
    await test.restart();
    const answer = await alice.get(path, { headers: { 'if-none-match': etag } });
    expect(answer).toMatchObject(notFound);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const absent = await alice.get(imagePath('/library/metadata/999999/thumb/1'));
    expect({ ...absent.problem, requestId: '' }).toEqual({ ...answer.problem, requestId: '' });
    expect(await alice.get(path)).toMatchObject(notFound);
  });
});

describe('a path that leads elsewhere', () => {
  const tricks = [
    '',
    'http://169.254.169.254/latest/meta-data/',
    'https://evil.example/library/metadata/1/thumb/1',
    '//169.254.169.254/library/metadata/1/thumb/1',
    '/library//169.254.169.254/thumb/1',
    '/library/http://169.254.169.254/',
    '/library/../status/sessions',
    '/library/%2e%2e/status/sessions',
    '/library/%252e%252e/status/sessions',
    '/library/metadata/1/thumb/..%2f..%2f..%2f..%2fstatus/sessions',
    '/library/metadata/1/thumb/1/../../../../../identity',
    '/library\\metadata\\1\\thumb\\1',
    '/library/metadata/1/thumb/1%5c..%5c..',
    '/library/metadata/1/thumb/1\u0000.jpg',
    '/library/metadata/1/thumb/1%00.jpg',
    '/library/metadata/1/thumb/1?X-Plex-Token=x',
    '/library/metadata/1/thumb/1%3Furl=http://evil.example/',
    '/library/metadata/1/thumb/1#x',
    '/library/metadata/1/thumb/1\r\nHost: evil.example',
    '/library/metadata/%zz/thumb/1',
    ' /library/metadata/1/thumb/1',
    '/photo/:/transcode?url=/library/metadata/1/thumb/1',
    '/:/websockets/notifications',
    '/status/sessions',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
  ];

  it('is not found, and the media server hears nothing of it', async () => {
    const watched = await openWatchedPortal();
    const browser = await signedIn(watched, 'owner');
    await browser.get(imagePath((await cardOf(browser))?.poster));
    expect(watched.askedPictures()).toHaveLength(1);
    // The portal itself looks at the media server when it starts.
    await expect.poll(() => plexStatus(browser)).toBe('up');
    const before = watched.asked().length;
    for (const path of tricks) expect(await browser.get(imagePath(path)), path).toMatchObject(notFound);
    const long = await browser.get(imagePath(`/library/metadata/1/thumb/${'1'.repeat(500)}`));
    expect(long).toMatchObject({ status: 400, problem: { code: 'validation.failed' } });
    const twice = await browser.get(`${imagePath('/library/metadata/1/thumb/1')}&path=//evil.example/`);
    expect(twice).toMatchObject({ status: 400 });
    expect(watched.asked()).toHaveLength(before);
  });
});

describe('what the media server sends in the place of a picture', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const sending =
    (type: string, bytes: Buffer | string): RequestListener =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': type }).end(bytes);
    };
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: 'white' } });

  // Large pictures take a while to make, which must not look like a media server that is slow.
  it.each<[string, () => RequestListener | Promise<RequestListener>]>([
    ['SVG', () => sending('image/svg+xml', svg)],
    ['SVG that is called PNG', () => sending('image/png', svg)],
    ['a page', () => sending('text/html', '<!doctype html>')],
    ['a page that is called JPEG', () => sending('image/jpeg', '<!doctype html>')],
    ['nothing', () => sending('image/jpeg', '')],
    [
      'half a picture',
      async () => sending('image/png', (await blank(90, 90).png().toBuffer()).subarray(0, 90)),
    ],
    ['16 MB', () => sending('image/png', Buffer.alloc(16_000_000))],
    [
      'a hundred million pixels',
      async () => sending('image/png', await blank(10_000, 10_000).png().toBuffer()),
    ],
    ['that there is none', () => answering(404, '<html>')],
  ])('is not found, and is not asked for again at once: %s', async (_what, prepare) => {
    const browser = await signedIn(test, 'bob');
    const path = (await unseenFilm(browser)).poster;
    const asked = countPictures();
    test.answerPictures(await prepare());
    for (let show = 0; show < 3; show += 1)
      expect(await browser.get(imagePath(path))).toMatchObject(notFound);
    expect(asked()).toBe(1);
    expect(await browser.get('/plex/libraries')).toMatchObject({ status: 200 });
  });
});

describe('pictures on disk', () => {
  const filesIn = async (dataFolder: string) => {
    const folder = join(dataFolder, 'cache', 'images');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))));
  };

  it('are fetched once for everybody, and stay over a restart', async () => {
    const [bob, alice] = [await signedIn(test, 'bob'), await signedIn(test, 'alice')];
    const path = imagePath((await unseenFilm(bob)).poster);
    const asked = countPictures();
    const both = await Promise.all([bob, alice, bob, alice].map((browser) => browser.get(path)));
    expect(new Set(both.map(({ headers }) => headers.get('etag'))).size).toBe(1);
    await test.restart();
    expect(await alice.get(path)).toMatchObject({ status: 200 });
    expect(asked()).toBe(1);
  });

  it('come to those who wait, although the one who asked first has left', async () => {
    const [bob, alice] = [await signedIn(test, 'bob'), await signedIn(test, 'alice')];
    const path = imagePath((await unseenFilm(bob)).poster);
    const asked = countPictures();
    const jpeg = await sharp({ create: { width: 160, height: 240, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer();
    const { promise, resolve } = Promise.withResolvers<void>();
    test.answerPictures(async (_request, response) => {
      await promise;
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(jpeg);
    });
    const leaving = new AbortController();
    const cookie = [...bob.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const bobs = request(`${test.url}/api/v1${path}`, { headers: { cookie }, signal: leaving.signal });
    await expect.poll(asked).toBe(1);
    leaving.abort();
    await expect(bobs).rejects.toThrow();
    const alices = alice.get(path);
    resolve();
    expect(await alices).toMatchObject({ status: 200 });
    expect(asked()).toBe(1);
  });

  it('need no question when a list has told of them, and one when none has', async () => {
    const bob = await signedIn(test, 'bob');
    const { ratingKey, poster } = await unseenFilm(bob);
    const questions = () =>
      test.asked().filter((url) => url.startsWith(`/library/metadata/${ratingKey}`)).length;
    await bob.get(imagePath(poster));
    expect(questions()).toBe(0);
    await test.restart();
    await bob.get(imagePath(poster));
    await bob.get(imagePath(poster));
    expect(questions()).toBe(1);
  });

  it('go on while the media server is down, for those who are known to see them', async () => {
    const bob = await signedIn(test, 'bob');
    const [known, unknown] = (await recent(bob)).filter(({ type }) => type === 'movie');
    await bob.get(imagePath(known?.poster, 320));
    await test.household.setService('plex', { mode: 'down' });
    expect(await bob.get(imagePath(known?.poster, 320))).toMatchObject({ status: 200 });
    expect(await bob.get(imagePath(unknown?.poster, 320))).toMatchObject({
      status: 503,
      problem: { code: 'upstream.unavailable', service: 'plex' },
    });
    await test.restart();
    expect(await bob.get(imagePath(known?.poster, 320))).toMatchObject({ status: 503 });
  });

  it('stay within their room, readable by the portal’s own user alone', async () => {
    const watched = await openWatchedPortal({ IMAGE_CACHE_MB: '1', RATE_LIMIT_BROWSE: '10000' });
    const bob = await signedIn(watched, 'bob');
    const posters = (await recent(bob)).map(({ poster }) => poster);
    const answers = await Promise.all(posters.map((poster) => bob.get(imagePath(poster, 640))));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const sent = answers.reduce((sum, { headers }) => sum + Number(headers.get('content-length')), 0);
    expect(sent).toBeGreaterThan(1_000_000);
    await watched.portal.close();
    const files = await filesIn(watched.portal.dataFolder);
    expect(files.length).toBeGreaterThan(5);
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(1_000_000);
    expect(new Set(files.map(({ mode }) => mode & 0o777))).toEqual(new Set([0o600]));
    await watched.restart();
  }, 120_000);
});
