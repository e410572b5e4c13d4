import { json } from 'node:stream/consumers';
import type { MediaRequest, Notification, NotificationPreferences } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { rotateKey } from '../src/app/commands/rotate-key.ts';
import { createSettingsStore } from '../src/database/settings-store.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { loadConfig } from '../src/platform/config/load-config.ts';
import type { Answer, TestBrowser } from './support/browser.ts';
import { startTestMailServer } from './support/mail-server.ts';
import { startOutsideServer } from './support/outside-server.ts';
import { openTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';
import { openSocket } from './support/sockets.ts';
import { type Secrets, secretsIn, textOfAnswers, textOfDatabase, textOfFiles } from './support/traces.ts';

const soon = { timeout: 20_000 };

/** Stands in for ntfy and for Discord, and keeps what it was sent. */
const startReceiver = async () => {
  const taken: { url: string | undefined; authorization: string | undefined; body: unknown }[] = [];
  const server = await startOutsideServer(async (request, response) => {
    const { url, headers } = request;
    taken.push({ url, authorization: headers.authorization, body: await json(request) });
    response.end(JSON.stringify({ id: 'sPs71M8A2T', event: 'message', topic: 'films' }));
  });
  return { url: server.url, taken };
};

const prefer = (browser: TestBrowser, change: object) =>
  browser.send('PUT', '/notifications/preferences', {
    body: { choices: {}, quietHours: null, ...change },
  });

const bell = async (browser: TestBrowser) => {
  const { items } = (await browser.get('/notifications')).body as { items: Notification[] };
  return items.map(({ title, body }) => [title, body]);
};

const rotate = (test: TestPortal) =>
  rotateKey({
    config: loadConfig({}),
    dataFolder: test.portal.dataFolder,
    db: test.database.db,
    clock: systemClock,
    settings: createSettingsStore(test.database.db),
  });

const subscription = {
  endpoint: 'https://push.example/phone',
  keys: { p256dh: 'B'.padEnd(87, 'a'), auth: 'secretOfThePhone12345' },
};

describe('the ways out to people', () => {
  it('carry what was chosen, and no secret of them comes out of the portal', async () => {
    const [receiver, mail] = [await startReceiver(), await startTestMailServer()];
    const answers: Answer[] = [];
    const test = await openTestPortal({
      messengers: { reachesHouse: true, discordOrigin: receiver.url },
      environment: { SMTP_URL: mail.url, PUBLIC_URL: 'https://media.example.net', LOG_LEVEL: 'trace' },
      logOutput: { write: () => undefined },
    });
    const alice = await signedIn(test, 'alice', {
      site: 'https://media.example.net',
      onAnswer: (answer) => answers.push(answer),
    });
    const discordWebhook = 'https://discord.com/api/webhooks/12/secret-of-the-webhook';
    const secrets: Secrets = new Map([
      ['webhook', 'secret-of-the-webhook'],
      ['token', 'tk_secret-of-ntfy'],
      ['browser', subscription.keys.auth],
    ]);
    const topic = { ntfyTopic: `${receiver.url}/films`, ntfyToken: 'tk_secret-of-ntfy' };
    expect(await prefer(alice, { email: 'alice@example.net', discordWebhook, ...topic })).toMatchObject({
      status: 200,
    });
    expect(await alice.post('/notifications/push', subscription)).toMatchObject({ status: 204 });

    const tryAll = async () => {
      for (const channel of ['bell', 'email', 'discord', 'ntfy'])
        expect(await alice.post('/notifications/test', { channel })).toMatchObject({
          status: 200,
          body: { delivered: true },
        });
    };
    await tryAll();
    expect(mail.mails).toMatchObject([{ to: ['alice@example.net'] }]);
    expect(receiver.taken).toMatchObject([
      { url: '/api/webhooks/12/secret-of-the-webhook', body: { allowed_mentions: { parse: [] } } },
      { url: '/', authorization: 'Bearer tk_secret-of-ntfy', body: { topic: 'films', title: 'A try-out' } },
    ]);

    const elsewhere = { email: 'alice@elsewhere.example' };
    const waiting = { email: { isOffered: true, isReady: false } };
    expect(await prefer(alice, elsewhere)).toMatchObject({ body: { channels: waiting } });
    expect(await alice.post('/notifications/test', { channel: 'email' })).toMatchObject({ status: 409 });
    expect(await alice.post('/notifications/email/code')).toMatchObject({ body: { delivered: true } });
    expect(mail.mails.map(({ to }) => to)).toEqual([['alice@example.net'], ['alice@elsewhere.example']]);
    const code = /\d{4} \d{4}/.exec(mail.mails.at(-1)?.source ?? '')?.[0];
    expect(await alice.post('/notifications/email/confirm', { code: '0' })).toMatchObject({ status: 400 });
    expect(await alice.post('/notifications/email/confirm', { code })).toMatchObject({
      body: { emailConfirmed: true, channels: { email: { isReady: true } } },
    });
    expect(await alice.post('/notifications/email/confirm', { code })).toMatchObject({
      status: 422,
      problem: { code: 'notifications.code_wrong' },
    });

    const sealed = async () =>
      (await test.database.pool.query('select discord_webhook, ntfy_token from notification_preferences'))
        .rows;
    const before = await sealed();
    await rotate(test);
    expect(await sealed()).not.toEqual(before);
    await test.restart();
    await tryAll();

    const preferences = (await alice.get('/notifications/preferences')).body as NotificationPreferences;
    expect(preferences).toMatchObject({
      ...{ discordWebhook: { configured: true }, ntfyToken: { configured: true }, pushDevices: 1 },
      channels: { email: { isOffered: true, isReady: true }, push: { isReady: true } },
    });
    await alice.send('DELETE', '/notifications/push', { body: { endpoint: subscription.endpoint } });
    expect(secretsIn(textOfAnswers(answers), secrets)).toEqual([]);
    expect(secretsIn(await textOfDatabase(test.database.pool), secrets)).toEqual([]);
    expect(secretsIn(await textOfFiles(test.portal.dataFolder), secrets)).toEqual([]);
  }, 60_000);

  it('do not lead into the house, nor anywhere else than they say', async () => {
    const receiver = await startReceiver();
    const test = await openTestPortal();
    const [owner, alice] = [await signedIn(test, 'owner'), await signedIn(test, 'alice')];
    const refused = { status: 422, problem: { code: 'notifications.address_refused' } };
    const ntfyTopic = `${receiver.url}/films`;
    expect(await prefer(alice, { ntfyTopic })).toMatchObject(refused);
    expect(await prefer(alice, { discordWebhook: 'https://evil.example/api/webhooks/1/x' })).toMatchObject(
      refused,
    );
    const inHouse = { ...subscription, endpoint: 'https://127.0.0.1/push' };
    expect(await alice.post('/notifications/push', inHouse)).toMatchObject(refused);
    expect(await alice.post('/notifications/test', { channel: 'ntfy' })).toMatchObject({
      status: 409,
      problem: { code: 'notifications.channel_not_ready' },
    });
    expect(receiver.taken).toEqual([]);
    expect(await prefer(owner, { ntfyTopic })).toMatchObject({ status: 200 });
    const tried = await owner.post('/notifications/test', { channel: 'ntfy' });
    expect(tried).toMatchObject({ body: { delivered: true } });
    const { body } = await alice.get('/notifications/push');
    expect(body).toMatchObject({ publicKey: expect.stringMatching(/^[\w-]{87}$/) });
  }, 60_000);
});

describe('a request', () => {
  const connect = async (test: TestPortal, owner: TestBrowser) => {
    const { addresses, overseerr } = await test.household.state();
    const body = { name: 'overseerr', url: addresses.overseerr, apiKey: overseerr.apiKey };
    expect(await owner.send('PUT', '/admin/services/overseerr', { body })).toMatchObject({ status: 200 });
  };

  const upstreamIdOf = async (test: TestPortal, tmdbId: number) =>
    (await test.household.overseerr.requests()).find((request) => request.tmdbId === tmdbId)?.id ?? 0;

  it('rings the bells of those who wait for it, from the asking to its end', async () => {
    const receiver = await startReceiver();
    const test = await openTestPortal({
      timeouts: { mediaEveryMs: 300 },
      messengers: { reachesHouse: true },
    });
    const [owner, alice, bob] = [
      await signedIn(test, 'owner'),
      await signedIn(test, 'alice'),
      await signedIn(test, 'bob'),
    ];
    await connect(test, owner);
    for (const [id, title] of [
      [900_001, 'Neon Harbour'],
      [900_002, 'Quiet Orchard'],
    ] as const)
      await test.household.overseerr.addTitle({ mediaType: 'movie', id, title });
    const choices = { 'request.available': ['bell', 'ntfy'] };
    await prefer(alice, { choices, ntfyTopic: `${receiver.url}/films` });

    const listen = (browser: TestBrowser, namespace: string) =>
      openSocket({ url: test.url, cookies: browser.cookies, namespace });
    const [aliceHears, bobHears] = [listen(alice, '/authenticated'), listen(bob, '/authenticated')];
    const [aliceSees, bobSees] = [listen(alice, '/media'), listen(bob, '/media')];
    for (const socket of [aliceHears, bobHears, aliceSees, bobSees])
      expect(await socket.outcome).toBe('live');

    const ask = async (tmdbId: number) => {
      const asked = await alice.post('/media/request', { mediaType: 'movie', tmdbId });
      expect(asked).toMatchObject({ status: 201 });
      return (asked.body as MediaRequest).id;
    };
    const [wanted, unwanted] = [await ask(900_001), await ask(900_002)];
    const { username } = ((await alice.get('/auth/session')).body as { user: { username: string } }).user;
    const { username: ruth } = ((await owner.get('/auth/session')).body as { user: { username: string } })
      .user;
    await expect
      .poll(() => bell(owner), soon)
      .toEqual([
        [`${username} asks for Quiet Orchard`, null],
        [`${username} asks for Neon Harbour`, null],
      ]);

    await bob.post(`/media/requests/${wanted}/subscription`);
    await owner.post(`/media/requests/${wanted}/approve`);
    await owner.post(`/media/requests/${unwanted}/deny`, { reason: 'We have it on disc.' });
    await test.household.overseerr.advance({ id: await upstreamIdOf(test, 900_001), to: 'available' });

    const approved = [`${ruth} said yes to Neon Harbour`, null];
    const here = ['Neon Harbour is here', null];
    await expect
      .poll(() => bell(alice), soon)
      .toEqual([here, [`${ruth} said no to Quiet Orchard`, 'We have it on disc.'], approved]);
    await expect.poll(() => bell(bob), soon).toEqual([here, approved]);
    await expect
      .poll(() => receiver.taken.map(({ body }) => body), soon)
      .toMatchObject([{ topic: 'films', title: 'Neon Harbour is here' }]);
    expect(await bell(owner)).toHaveLength(2);

    const heard = ({ told }: typeof aliceHears, event: string) =>
      told.filter((one) => one.event === event).map(({ payload }) => payload);
    // Pages hear of it a moment after the bells have it.
    await expect.poll(() => heard(aliceHears, 'notification'), soon).toHaveLength(3);
    await expect.poll(() => heard(bobHears, 'notification'), soon).toHaveLength(2);
    expect(heard(bobHears, 'notification').at(-1)).toMatchObject({
      ...{ notification: { title: 'Neon Harbour is here' }, unread: 2 },
    });
    await expect
      .poll(() => heard(bobHears, 'media:update'), soon)
      .toContainEqual({ mediaType: 'movie', tmdbId: 900_002 });
    await expect
      .poll(() => heard(aliceSees, 'request:update'), soon)
      .toContainEqual({ id: unwanted, status: 'denied' });
    await expect
      .poll(() => heard(bobSees, 'request:update'), soon)
      .toContainEqual({ id: wanted, status: 'completed' });
    expect(heard(bobSees, 'request:update')).not.toContainEqual(expect.objectContaining({ id: unwanted }));
  }, 150_000);
});

it('tells a person that somebody used a copy of their sign-in', async () => {
  const test = await openTestPortal();
  const [home, victim] = [await signedIn(test, 'alice'), await signedIn(test, 'alice')];
  const thief = victim.copy();
  thief.cookies.delete('medianest_access');
  for (const _ of ['second', 'third']) {
    victim.cookies.delete('medianest_access');
    await victim.get('/auth/session');
  }
  await thief.get('/auth/session');
  await expect
    .poll(() => bell(home), soon)
    .toEqual([['Somebody used a copy of your sign-in', expect.stringContaining('signed out')]]);
}, 60_000);
