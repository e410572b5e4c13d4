import type { DownloadDetails, DownloadProgress, YoutubePreview } from '@medianest/shared';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { TestBrowser } from './support/browser.ts';
import { openDownloadPortal } from './support/download-portal.ts';
import { signedIn } from './support/sign-in.ts';
import { openSocket } from './support/sockets.ts';

/** The real programs take their time on a busy machine. */
const patienceMs = 300_000;

const read = async (browser: TestBrowser, id: string) =>
  (await browser.get(`/youtube/downloads/${id}`)).body as DownloadDetails;

const until = async (browser: TestBrowser, id: string, isReached: (download: DownloadDetails) => boolean) => {
  await expect
    .poll(async () => isReached(await read(browser, id)), { timeout: patienceMs, interval: 250 })
    .toBe(true);
  return read(browser, id);
};

const ask = async (browser: TestBrowser, body: object) => {
  const answer = await browser.post('/youtube/download', body);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as DownloadDetails;
};

/** A plain websocket, as a script would open it. */
const hear = (url: string, options: { cookies: Map<string, string>; origin?: string }) => {
  const { cookies, origin = url } = options;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const told: DownloadProgress[] = [];
  return { told, open: (id: string) => connect(`${url.replace('http', 'ws')}/ws/youtube/${id}`) };

  function connect(address: string): Promise<string> {
    const socket = new WebSocket(address, { headers: { cookie, origin } });
    onTestFinished(() => socket.terminate());
    socket.on('message', (data) => told.push(JSON.parse(String(data))));
    return new Promise((resolve) => {
      socket.once('message', () => resolve('live'));
      socket.once('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
      socket.once('error', () => resolve('failed'));
    });
  }
};

it('a playlist becomes a collection in Plex, in its order', { timeout: patienceMs }, async () => {
  const test = await openDownloadPortal();
  const bob = await signedIn(test, 'bob');
  const { playlists } = await test.household.youtube.state();
  const { url, videoIds } = playlists.good;
  const preview = (await bob.get(`/youtube/preview?url=${encodeURIComponent(url)}`)).body as YoutubePreview;
  expect(preview).toMatchObject({
    title: 'Things to do at home',
    total: 12,
    exceeds: [],
    quota: { remaining: 5 },
  });

  const socket = openSocket({ url: test.url, cookies: bob.cookies });
  expect(await socket.outcome).toBe('live');
  const wanted = videoIds.filter((_id, place) => place % 3 === 1);
  const asked = await ask(bob, { url, quality: '480p', items: wanted.toReversed() });
  expect(asked).toMatchObject({ status: 'queued', total: 4, collectionTitle: 'Things to do at home' });
  const alice = await signedIn(test, 'alice');
  const plain = hear(test.url, bob);
  expect(await plain.open(asked.id)).toBe('live');
  expect(await hear(test.url, alice).open(asked.id)).toBe('404');
  expect(await hear(test.url, { cookies: new Map() }).open(asked.id)).toBe('401');
  expect(await hear(test.url, { ...bob, origin: 'http://evil.example' }).open(asked.id)).toBe('403');

  const done = await until(bob, asked.id, ({ collection }) => collection === 'ready');
  expect(done).toMatchObject({ status: 'completed', done: 4, failed: 0, percent: 100 });
  const owner = await signedIn(test, 'owner');
  const { items } = (await owner.get(`/plex/collections/${done.plexCollectionId}`)).body as {
    items: { ratingKey: string }[];
  };
  expect(items.map(({ ratingKey }) => ratingKey)).toEqual(done.items.map(({ ratingKey }) => ratingKey));
  expect(done.items.map(({ videoId }) => videoId)).toEqual(wanted);
  await expect.poll(() => socket.told.map(({ event }) => event)).toContain('download:progress');
  await expect.poll(() => plain.told.at(-1)).toMatchObject({ id: asked.id, done: 4 });

  const picture = await bob.get(`/youtube/thumbnail?path=/${wanted[0]}&width=320`);
  expect(picture).toMatchObject({ status: 200 });
  const quota = (await bob.get('/youtube/quota')).body as YoutubePreview;
  expect(quota.quota).toMatchObject({ limit: 5, remaining: 4, resetsAt: expect.any(String) });
});

it('videos that cannot come say why, and leave the others alone', { timeout: patienceMs }, async () => {
  const test = await openDownloadPortal();
  const owner = await signedIn(test, 'owner');
  const { playlists } = await test.household.youtube.state();
  const { url } = playlists.troubles;
  const preview = (await owner.get(`/youtube/preview?url=${encodeURIComponent(url)}`)).body as YoutubePreview;
  const problems = preview.videos.flatMap(({ problem }) => problem ?? []);
  expect(problems).toEqual(expect.arrayContaining(['private', 'removed', 'premiere', 'live']));
  const wanted = ['shedPart001', 'appleTree01', 'trouble0005', 'trouble0006', 'trouble0007'];
  const asked = await ask(owner, { url, quality: '480p', items: wanted });
  const done = await until(owner, asked.id, ({ status }) => status === 'partial');
  expect(Object.fromEntries(done.items.map(({ videoId, problem }) => [videoId, problem]))).toEqual({
    ...{ shedPart001: null, appleTree01: null },
    ...{ trouble0005: 'age-restricted', trouble0006: 'members-only', trouble0007: 'geo-blocked' },
  });
  await test.household.youtube.editVideo('trouble0005', { trouble: null });
  await owner.post(`/youtube/downloads/${asked.id}/retry`);
  const again = await until(owner, asked.id, ({ done: many }) => many === 3);
  expect(again.failed).toBeLessThanOrEqual(2);
  expect((await test.household.youtube.video('shedPart001')).mediaRequests).toBeGreaterThan(0);
  expect(await owner.send('DELETE', `/youtube/downloads/${asked.id}`)).toMatchObject({ status: 204 });
});
