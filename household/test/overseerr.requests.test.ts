import { describe, expect, it } from 'vitest';
import { bodyOf, useHousehold } from './household-for-test.ts';
import { openWebhookSink } from './webhook-sink.ts';

const household = useHousehold();
const control = () => household.control.overseerr;

const alice = 2;
const bob = 3;

function send(method: string, path: string, { as, body }: { as?: number; body?: object } = {}) {
  const { addresses, overseerr } = household.state();
  return fetch(`${addresses.overseerr}/api/v1${path}`, {
    method,
    headers: {
      'x-api-key': overseerr.apiKey,
      ...(as !== undefined && { 'x-api-user': String(as) }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

const ask = (as: number, body: object) => send('POST', '/request', { as, body });
const film = (mediaId: number) => ({ mediaType: 'movie', mediaId, is4k: false });
const messageOf = async (answer: Response) => (await bodyOf<{ message: string }>(answer)).message;
const statusOf = async (answer: Promise<Response>) => (await answer).status;

describe('asking at once', () => {
  it('gives several rows for one film, and overruns a quota', async () => {
    // Long enough that all five have come before the first row is there.
    await control().set({ insertDelayMs: 2000 });
    await control().setUser({ person: 'bob', movieQuotaLimit: 2, movieQuotaDays: 7 });
    const statuses = await Promise.all(Array.from({ length: 5 }, () => statusOf(ask(bob, film(2001)))));
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(1);
    const { movie } = await bodyOf<{ movie: { used: number } }>(send('GET', `/user/${bob}/quota`));
    expect(movie.used).toBeGreaterThan(2);
    expect(await messageOf(await ask(bob, film(2002)))).toBe('Movie Quota exceeded.');
  });

  it('one after the other gives one', async () => {
    expect(await statusOf(ask(alice, film(2001)))).toBe(201);
    expect(await statusOf(ask(bob, film(2001)))).toBe(409);
  });
});

describe('a title that is in the library', () => {
  it('can be asked for again from Seerr, and not from Overseerr when somebody has asked before', async () => {
    const metropolis = film(19);
    expect(await statusOf(ask(bob, metropolis))).toBe(201);
    await household.control.reset();
    await control().set({ dialect: 'overseerr' });
    expect(await statusOf(ask(bob, metropolis))).toBe(409);
  });

  it('is available in searches without anybody having asked', async () => {
    const { results } = await bodyOf<{ results: { title: string; mediaInfo?: { status: number } }[] }>(
      household.overseerr({ path: '/search?query=charade' }),
    );
    expect(results).toMatchObject([{ title: 'Charade', mediaInfo: { status: 5 } }]);
  });

  it('is gone when Plex has lost it', async () => {
    const { results } = await bodyOf<{ results: { ratingKey: string }[] }>(
      household.overseerr({ path: '/media?filter=available&take=1' }),
    );
    await household.control.removeItem(results[0]?.ratingKey ?? '');
    const after = await bodyOf<{ pageInfo: { results: number } }>(
      household.overseerr({ path: '/media?filter=deleted' }),
    );
    expect(after.pageInfo.results).toBe(1);
  });
});

describe('whose a request is', () => {
  it('keeps others from seeing it, and not from deleting it while it waits', async () => {
    const { id } = await bodyOf<{ id: number }>(ask(alice, film(2001)));
    expect(await statusOf(send('GET', `/request/${id}`, { as: bob }))).toBe(403);
    expect(await statusOf(send('DELETE', `/request/${id}`, { as: bob }))).toBe(204);
  });

  it('matters once it is approved', async () => {
    const { id } = await bodyOf<{ id: number }>(ask(alice, film(2001)));
    await control().advance({ id, to: 'approved' });
    expect(await statusOf(send('DELETE', `/request/${id}`, { as: bob }))).toBe(401);
  });
});

describe('permissions', () => {
  it('let requests pass without approval', async () => {
    await control().setUser({ person: 'alice', permissions: 32 | 128 });
    expect(await bodyOf(ask(alice, film(2001)))).toMatchObject({ status: 2 });
  });

  it('are needed for issues', async () => {
    await control().setUser({ person: 'alice', permissions: 32 });
    const body = { issueType: 1, message: 'Too dark', mediaId: 1 };
    expect(await statusOf(send('POST', '/issue', { as: alice, body }))).toBe(403);
    expect(await statusOf(send('POST', '/issue', { as: bob, body }))).toBe(200);
  });

  it('are asked for before series, too', async () => {
    await control().setUser({ person: 'alice', permissions: 0 });
    const refused = await ask(alice, { mediaType: 'tv', mediaId: 3001, seasons: [1], is4k: false });
    expect(await messageOf(refused)).toBe('You do not have permission to make series requests.');
  });
});

describe('what was asked for before anybody looked', () => {
  it('is there in every state', async () => {
    const requests = await control().requests();
    expect(new Set(requests.map(({ status }) => status))).toEqual(new Set([1, 2, 3, 4, 5]));
    expect(new Set(requests.map(({ person }) => person))).toEqual(new Set(['owner', 'alice', 'bob']));
    expect(requests.find(({ percent }) => percent !== null)).toMatchObject({
      person: 'alice',
      mediaStatus: 3,
    });
  });

  it('speaks the numbers of the dialect', async () => {
    await control().set({ dialect: 'overseerr' });
    expect((await control().requests()).map(({ status }) => status)).not.toContain(5);
    await control().set({ dialect: 'seerr' });
    expect((await control().requests()).map(({ status }) => status)).toContain(5);
  });
});

describe('a request that goes on', () => {
  it('downloads, and comes into the library', async () => {
    const sink = await openWebhookSink();
    await listenAt(sink.url);
    const { id } = await bodyOf<{ id: number }>(ask(alice, film(2019)));
    await control().advance({ id, to: 'processing', percent: 40 });
    const { media } = await bodyOf<{ media: { downloadStatus: { size: number; sizeLeft: number }[] } }>(
      send('GET', `/request/${id}`),
    );
    const [download] = media.downloadStatus;
    expect((download?.sizeLeft ?? 0) / (download?.size ?? 1)).toBeCloseTo(0.6);
    await control().advance({ id, to: 'available' });
    expect(await bodyOf(send('GET', `/request/${id}`))).toMatchObject({ status: 5, media: { status: 5 } });
    const library = await household.plex({
      path: '/library/sections/1/all?title=The Glass Piano',
      as: 'alice',
    });
    expect(await bodyOf(library)).toMatchObject({ MediaContainer: { size: 1 } });
    await sink.untilCount(3);
    const kinds = sink.deliveries.map(({ body }) => body.notification_type);
    expect(kinds.sort()).toEqual(['MEDIA_APPROVED', 'MEDIA_AVAILABLE', 'MEDIA_PENDING']);
    await sink.close();
  });

  it('brings the seasons of a series that were asked for, and leaves the rest missing', async () => {
    const { id } = await bodyOf<{ id: number }>(
      ask(alice, { mediaType: 'tv', mediaId: 3002, seasons: [2], is4k: false }),
    );
    await control().advance({ id, to: 'available' });
    const { mediaInfo } = await bodyOf<{ mediaInfo: { status: number; seasons: object[] } }>(
      send('GET', '/tv/3002'),
    );
    expect(mediaInfo).toMatchObject({ status: 4, seasons: [{ seasonNumber: 2, status: 5 }] });
    expect(await bodyOf(send('GET', `/request/${id}`))).toMatchObject({ status: 5 });
  });

  it('is complete with a further season of a series that still lacks others', async () => {
    const answers = [2, 3].map((season) => ({
      mediaType: 'tv',
      mediaId: 3002,
      seasons: [season],
      is4k: false,
    }));
    for (const body of answers) {
      const { id } = await bodyOf<{ id: number }>(ask(alice, body));
      await control().advance({ id, to: 'available' });
      expect(await bodyOf(send('GET', `/request/${id}`))).toMatchObject({ status: 5, media: { status: 4 } });
    }
  });

  it('does not come into the library twice', async () => {
    const { id } = await bodyOf<{ id: number }>(ask(bob, film(19)));
    expect(await control().advance({ id, to: 'available' })).toMatchObject({ status: 5 });
    const library = await household.plex({ path: '/library/sections/1/all?title=Metropolis', as: 'alice' });
    expect(await bodyOf(library)).toMatchObject({ MediaContainer: { size: 1 } });
  });

  it('fails, and is tried again', async () => {
    const { id } = await bodyOf<{ id: number }>(ask(alice, film(2019)));
    expect(await control().advance({ id, to: 'failed' })).toMatchObject({ status: 4 });
    expect(await bodyOf(send('POST', `/request/${id}/retry`))).toMatchObject({ status: 2 });
  });
});

describe('the webhook', () => {
  it('of a later Seerr wants the template itself', async () => {
    const sink = await openWebhookSink();
    await control().set({ version: '3.2.0' });
    expect(await listenAt(sink.url)).toBe(500);
    expect(await listenAt(sink.url, 'itself')).toBe(204);
    await sink.close();
  });
});

/** Saves and tests a webhook; answers what the test gave. */
async function listenAt(webhookUrl: string, encoding: 'twice' | 'itself' = 'twice'): Promise<number> {
  const template = '{"notification_type":"{{notification_type}}"}';
  const jsonPayload = encoding === 'twice' ? JSON.stringify(template) : template;
  const body = { enabled: true, types: 8158, options: { webhookUrl, jsonPayload } };
  await send('POST', '/settings/notifications/webhook', { body });
  if (encoding === 'twice' && (await control().state()).version === '3.1.0') return 0;
  return statusOf(send('POST', '/settings/notifications/webhook/test', { body }));
}
