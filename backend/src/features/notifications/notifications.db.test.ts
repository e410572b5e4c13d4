import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { silentLog } from '../../../test/support/database-server.ts';
import { createFakeJobs } from '../../../test/support/fake-jobs.ts';
import { plainSealer } from '../../../test/support/services.ts';
import {
  notificationDeliveries,
  notificationPreferences,
  pushSubscriptions,
  notifications as rows,
  users,
} from '../../database/tables/index.ts';
import type { Actor } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import type { DeliveryOutcome, Notice } from '../../platform/delivery/index.ts';
import { createNotifications, type News, type NotificationAudience } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 10 });
});
afterAll(() => database.close());

type Told = Parameters<NotificationAudience['onNotification']>[0];
type Sent = { channel: string; target: unknown; notice: Notice };

let now: Date;
let jobs: ReturnType<typeof createFakeJobs>;
let notifications: ReturnType<typeof createNotifications>;
let sent: Sent[];
let told: Told[];
let answer: (sending: Sent) => Promise<DeliveryOutcome>;
let mara: Actor;
let ruth: Actor;

const live = async (username: string, role: Actor['role'] = 'user'): Promise<Actor> => {
  const userId = newId();
  const email = `${username.toLowerCase()}@example.net`;
  await database.db.insert(users).values({ id: userId, plexId: userId, plexUsername: username, role, email });
  return { userId, sessionId: newId(), username, role };
};

/** The slice as after a restart: the rows stay, jobs are lost. */
const open = async () => {
  jobs = createFakeJobs(() => now.getTime());
  const channel = (name: string) => ({
    send: async (target: unknown, notice: Notice) => {
      const sending = { channel: name, target, notice };
      sent.push(sending);
      return answer(sending);
    },
  });
  notifications = createNotifications({
    db: database.db,
    clock: { now: () => now },
    log: silentLog,
    sealer: plainSealer,
    jobs,
    messengers: {
      webPush: { ...channel('push'), publicKey: async () => 'public-key' },
      mail: channel('email'),
      discord: channel('discord'),
      ntfy: channel('ntfy'),
    },
    addresses: {
      isDiscordWebhook: (url) => url.startsWith('https://discord.com/'),
      isNtfyTopic: (url) => url.includes('/films'),
      mayCall: async (url, { isAdministrator }) => isAdministrator || !url.includes('192.168.'),
    },
    audience: { onNotification: (one) => told.push(one) },
    origin: 'https://media.example.net',
  });
  await notifications.start();
};

beforeEach(async () => {
  await database.pool.query('truncate users cascade');
  now = new Date('2026-11-27T20:00:00Z');
  [sent, told] = [[], []];
  answer = async () => ({ outcome: 'delivered' });
  [mara, ruth] = [await live('Mara'), await live('Ruth', 'admin')];
  await open();
});

const laterBy = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const passing = async (ms: number) => {
  laterBy(ms);
  await jobs.run();
};
const seconds = 1000;
const minutes = 60_000;
const days = 86_400_000;

const call = <Key extends keyof typeof notifications.handlers>(key: Key, actor: Actor, input: object = {}) =>
  (notifications.handlers[key] as (call: object) => unknown)({ actor, ...input });

type List = { items: { id: string; title: string; readAt: string | null }[]; total: number; unread: number };
const bell = (actor: Actor, query: object = {}) =>
  call('GET /notifications', actor, {
    query: { unread: false, offset: 0, limit: 20, ...query },
  }) as Promise<List>;
const titles = async (actor: Actor) => (await bell(actor)).items.map(({ title }) => title);

const prefer = (actor: Actor, change: object) =>
  call('PUT /notifications/preferences', actor, { body: { choices: {}, quietHours: null, ...change } });

const browserOf = (name: string) => ({
  endpoint: `https://push.example/${name}`,
  keys: { p256dh: `point of ${name}`, auth: `secret of ${name}` },
});
const subscribe = (actor: Actor, name: string) =>
  call('POST /notifications/push', actor, { body: browserOf(name) });

const here = (title = 'Metropolis', more: Partial<News> = {}): News => ({
  event: 'request.available',
  occasion: `${title} is here`,
  title: `${title} is here`,
  link: '/title/?type=movie&id=19',
  to: { people: [mara.userId] },
  ...more,
});

const deliveries = () => database.db.select().from(notificationDeliveries);
const byMail = { choices: { 'request.available': ['bell', 'email'] }, email: 'mara@example.net' };
const mailed = () => sent.filter(({ channel }) => channel === 'email').map(({ notice }) => notice.title);

describe('the bell', () => {
  it('rings at once, for that person alone, and keeps what it said', async () => {
    await notifications.notify(here());
    expect(told).toMatchObject([
      { userId: mara.userId, unread: 1, notification: { title: 'Metropolis is here', count: 1 } },
    ]);
    expect(await bell(mara)).toMatchObject({
      items: [{ title: 'Metropolis is here', readAt: null }],
      ...{ total: 1, unread: 1 },
    });
    expect(await titles(ruth)).toEqual([]);
  });

  it('tells an occasion once, also when twenty tell of it at the same moment', async () => {
    await Promise.all(Array.from({ length: 20 }, () => notifications.notify(here())));
    expect(told).toHaveLength(1);
    expect(await titles(mara)).toEqual(['Metropolis is here']);
  });

  it('notes what was read, of this person only', async () => {
    await notifications.notify(here());
    const [first] = (await bell(mara)).items;
    const read = { body: { ids: [first?.id] } };
    expect(await call('POST /notifications/read', ruth, read)).toEqual({ unread: 0 });
    expect(await bell(mara)).toMatchObject({ unread: 1 });
    expect(await call('POST /notifications/read', mara, read)).toEqual({ unread: 0 });
    await notifications.notify(here('Nosferatu'));
    expect(await bell(mara, { unread: true })).toMatchObject({ total: 1, unread: 1 });
    expect(await call('POST /notifications/read', mara, { body: {} })).toEqual({ unread: 0 });
  });

  it('keeps silent about what a person switched off, and about what is for administrators', async () => {
    await prefer(mara, { choices: { 'service.down': [] } });
    await notifications.notify(here('Plex', { event: 'service.down', to: 'everybody' }));
    const waiting = { event: 'request.waiting', occasion: 'waiting', title: 'Jonas asks' } as const;
    await notifications.notify({ ...waiting, to: { people: [mara.userId, ruth.userId] } });
    expect(await titles(mara)).toEqual([]);
    expect(await titles(ruth)).toEqual(['Jonas asks', 'Plex is here']);
  });

  it('always tells what concerns the own account', async () => {
    await prefer(mara, { choices: { security: [] } });
    await notifications.notify(here('A thief', { event: 'security' }));
    expect(await titles(mara)).toEqual(['A thief is here']);
  });

  it('is not told to whoever did it, nor to people who were switched off', async () => {
    await database.db.update(users).set({ status: 'inactive' }).where(eq(users.id, mara.userId));
    await notifications.notify(here('Plex', { to: 'everybody', except: [ruth.userId, null] }));
    expect(told).toEqual([]);
  });

  it('takes names from outside as one line of plain text', async () => {
    await notifications.notify({
      ...here(),
      title: '<b>Me\u202etro\r\npolis</b>\u0000 is here',
      body: 'x'.repeat(5000),
    });
    const [stored] = await database.db.select().from(rows);
    expect(stored?.title).toBe('<b>Me tro polis</b> is here');
    expect(stored?.body).toHaveLength(1000);
  });

  it('forgets after ninety days what was read, and after a year everything', async () => {
    await notifications.notify(here('Read'));
    await call('POST /notifications/read', mara, { body: {} });
    await notifications.notify(here('Unread'));
    const care = async () => {
      await open();
      await jobs.run();
      return titles(mara);
    };
    laterBy(89 * days);
    expect(await care()).toEqual(['Unread is here', 'Read is here']);
    laterBy(2 * days);
    expect(await care()).toEqual(['Unread is here']);
    laterBy(275 * days);
    expect(await care()).toEqual([]);
    expect(jobs.scheduled).toEqual(['notifications.care']);
  });
});

describe('the other channels', () => {
  it('are push alone for what people wait for, and none for the rest', async () => {
    await subscribe(mara, 'phone');
    await subscribe(mara, 'laptop');
    await notifications.notify(here());
    await notifications.notify(here('Yes', { event: 'request.approved' }));
    await jobs.run();
    expect(sent.map(({ channel, target }) => [channel, target])).toEqual([
      ['push', browserOf('phone')],
      ['push', browserOf('laptop')],
    ]);
    expect(sent[0]?.notice).toMatchObject({
      title: 'Metropolis is here',
      link: 'https://media.example.net/title/?type=movie&id=19',
    });
  });

  it('are those that a person chose and has set up', async () => {
    const choices = { 'request.available': ['email', 'discord', 'ntfy'] };
    const discordWebhook = 'https://discord.com/api/webhooks/1/secret';
    await prefer(mara, { choices, discordWebhook, ntfyTopic: 'https://ntfy.sh/films', ntfyToken: 'tk_1' });
    await notifications.notify(here());
    await jobs.run();
    expect(sent.map(({ channel, target }) => [channel, target]).sort()).toEqual([
      ['discord', { webhookUrl: discordWebhook }],
      ['ntfy', { topicUrl: 'https://ntfy.sh/films', token: 'tk_1', isSetByAdministrator: false }],
    ]);
    expect(told).toEqual([]);
    expect(await titles(mara)).toEqual([]);
  });

  it('send each message once, however often they are woken', async () => {
    await prefer(mara, byMail);
    await notifications.notify(here());
    await Promise.all(Array.from({ length: 10 }, () => jobs.run()));
    await open();
    await passing(10 * minutes);
    expect(mailed()).toEqual(['Metropolis is here']);
    expect(await deliveries()).toMatchObject([{ status: 'delivered', attempts: 1, lastError: null }]);
  });

  it('gather what follows within half a minute into one message', async () => {
    await prefer(mara, byMail);
    await notifications.notify(here('Metropolis'));
    await jobs.run();
    for (const title of ['Nosferatu', 'Der Golem', 'M']) await notifications.notify(here(title));
    await passing(10 * seconds);
    expect(mailed()).toEqual(['Metropolis is here']);
    await passing(20 * seconds);
    expect(mailed()).toEqual(['Metropolis is here', '3 things have happened']);
    expect(sent.at(-1)?.notice.text).toBe('Nosferatu is here\nDer Golem is here\nM is here');
    expect((await deliveries()).map(({ status }) => status)).toEqual(Array(4).fill('delivered'));
  });

  it('names eight of many', async () => {
    await prefer(mara, { ...byMail, quietHours: { from: '20:00', to: '22:00', timeZone: 'UTC' } });
    for (let film = 1; film <= 12; film += 1) await notifications.notify(here(`Film ${film}`));
    await passing(120 * minutes);
    expect(mailed()).toEqual(['12 things have happened']);
    expect(sent[0]?.notice.text).toMatch(/^Film 1 is here\n.*Film 8 is here\nand 4 more$/s);
  });

  it('wait for the end of quiet hours while the bell rings', async () => {
    await prefer(mara, { ...byMail, quietHours: { from: '20:30', to: '06:00', timeZone: 'Europe/Vienna' } });
    await notifications.notify(here());
    await jobs.run();
    expect(told).toHaveLength(1);
    expect(jobs.waits()).toEqual([9 * 60 * minutes]);
    await passing(9 * 60 * minutes - 1);
    expect(sent).toEqual([]);
    await passing(1);
    expect(mailed()).toEqual(['Metropolis is here']);
  });

  it('follow quiet hours that are set, or taken away, while something waits', async () => {
    const quietHours = { from: '19:00', to: '23:00', timeZone: 'UTC' };
    await prefer(mara, { ...byMail, quietHours });
    await notifications.notify(here());
    await jobs.run();
    await prefer(mara, byMail);
    await jobs.run();
    expect(mailed()).toEqual(['Metropolis is here']);
    await passing(minutes);
    await notifications.notify(here('Nosferatu'));
    await prefer(mara, { ...byMail, quietHours });
    await jobs.run();
    expect(mailed()).toHaveLength(1);
    await passing(3 * 60 * minutes);
    expect(mailed()).toEqual(['Metropolis is here', 'Nosferatu is here']);
  });

  it('try again with longer and longer waits, and give up after eight times', async () => {
    answer = async () => ({ outcome: 'retry-later', afterMs: 60_000 });
    await prefer(mara, byMail);
    await notifications.notify(here());
    await jobs.run();
    const waits: number[] = [];
    for (let [wait] = jobs.waits(); wait !== undefined; [wait] = jobs.waits()) {
      waits.push(wait / minutes);
      await passing(wait);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64]);
    expect(mailed()).toHaveLength(8);
    expect(await deliveries()).toMatchObject([{ status: 'failed', attempts: 8, lastError: 'no-answer' }]);
  });

  it('wait as long as the other side asks', async () => {
    answer = async () => ({ outcome: 'retry-later', afterMs: 3_600_000 });
    await prefer(mara, byMail);
    await notifications.notify(here());
    await jobs.run();
    expect(jobs.waits()).toEqual([3_600_000]);
  });

  it('take a fault of our own for a reason to try again', async () => {
    answer = () => Promise.reject(new Error('broken'));
    await prefer(mara, byMail);
    await notifications.notify(here());
    await jobs.run();
    expect(jobs.waits()).toEqual([minutes]);
  });

  it('keep why a message was refused', async () => {
    answer = async () => ({ outcome: 'refused', reason: 'recipient' });
    await prefer(mara, byMail);
    await notifications.notify(here());
    await jobs.run();
    expect(await deliveries()).toMatchObject([{ status: 'failed', lastError: 'recipient' }]);
    expect(jobs.waits()).toEqual([]);
  });

  it('forget a browser that is gone, and no other', async () => {
    answer = async ({ target }) =>
      JSON.stringify(target).includes('phone') ? { outcome: 'gone' } : { outcome: 'delivered' };
    await subscribe(mara, 'phone');
    await subscribe(mara, 'laptop');
    await notifications.notify(here());
    await jobs.run();
    const left = await database.db.select().from(pushSubscriptions);
    expect(left.map(({ endpoint }) => endpoint)).toEqual(['https://push.example/laptop']);
    expect(await deliveries()).toMatchObject([{ status: 'delivered' }]);
  });

  it('do not send what nobody wants any more', async () => {
    await prefer(mara, byMail);
    await notifications.notify(here());
    await prefer(mara, { ...byMail, email: null });
    await jobs.run();
    expect(await deliveries()).toMatchObject([{ status: 'failed', lastError: 'not-ready' }]);
    await prefer(mara, byMail);
    await notifications.notify(here('Nosferatu'));
    await database.db.update(users).set({ status: 'inactive' }).where(eq(users.id, mara.userId));
    await jobs.run();
    expect(sent).toEqual([]);
  });
});

describe('after a bad day', () => {
  it('puts back at the start what the queue has lost', async () => {
    await prefer(mara, byMail);
    await notifications.notify(here());
    await open();
    await jobs.run();
    expect(mailed()).toEqual(['Metropolis is here']);
  });

  it('rings the bell while the queue is away, and sends the rest when somebody looks', async () => {
    await prefer(mara, byMail);
    jobs.setAway(true);
    await notifications.notify(here());
    expect(told).toHaveLength(1);
    await open();
    await jobs.run();
    expect(mailed()).toEqual(['Metropolis is here']);
  });

  it('sends after all what a process took with it when it died', async () => {
    await prefer(mara, byMail);
    await notifications.notify(here());
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    answer = () => {
      reach();
      return new Promise(() => undefined);
    };
    void jobs.run();
    await reached;
    answer = async () => ({ outcome: 'delivered' });
    await open();
    await jobs.run();
    expect(mailed()).toHaveLength(1);
    await passing(2 * minutes);
    expect(mailed()).toHaveLength(2);
    expect(await deliveries()).toMatchObject([{ status: 'delivered', attempts: 2 }]);
  });
});

describe('an address that is not the one of the Plex account', () => {
  const elsewhere = { ...byMail, email: 'elsewhere@example.org' };
  const send = () => call('POST /notifications/email/code', mara);
  const confirm = (code: string) => call('POST /notifications/email/confirm', mara, { body: { code } });
  const lastCode = () =>
    /^(\d{4}) (\d{4}) /
      .exec(sent.at(-1)?.notice.text ?? '')
      ?.slice(1)
      .join('') ?? '';
  const wrong = { code: 'notifications.code_wrong' };
  const other = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

  it('is sent a code and nothing else, until that is entered', async () => {
    expect(await prefer(mara, elsewhere)).toMatchObject({
      emailConfirmed: false,
      channels: { email: { isOffered: true, isReady: false } },
    });
    await notifications.notify(here());
    await jobs.run();
    await expect(
      call('POST /notifications/test', mara, { body: { channel: 'email' } }),
    ).rejects.toMatchObject({ code: 'notifications.channel_not_ready' });
    expect(sent).toEqual([]);
    expect(await send()).toMatchObject({ delivered: true });
    expect(sent).toMatchObject([
      { target: { address: 'elsewhere@example.org' }, notice: { link: expect.stringContaining('settings') } },
    ]);
    await expect(confirm(other(lastCode()))).rejects.toMatchObject(wrong);
    expect(await confirm(lastCode())).toMatchObject({ emailConfirmed: true });
    await notifications.notify(here('Nosferatu'));
    await jobs.run();
    expect(mailed().at(-1)).toBe('Nosferatu is here');
    await send();
    expect(mailed()).toHaveLength(2);
  });

  it('is confirmed by the last code alone, within half an hour and five tries', async () => {
    await prefer(mara, elsewhere);
    await send();
    const first = lastCode();
    await send();
    await expect(confirm(first)).rejects.toMatchObject(wrong);
    laterBy(30 * minutes);
    await expect(confirm(lastCode())).rejects.toMatchObject(wrong);
    await send();
    for (let tries = 0; tries < 5; tries += 1)
      await expect(confirm(other(lastCode()))).rejects.toMatchObject(wrong);
    await expect(confirm(lastCode())).rejects.toMatchObject(wrong);
  });

  it('has to be confirmed again when it is another one', async () => {
    await prefer(mara, elsewhere);
    await send();
    const code = lastCode();
    await prefer(mara, { ...elsewhere, email: 'third@example.org' });
    await expect(confirm(code)).rejects.toMatchObject(wrong);
    await prefer(mara, elsewhere);
    await confirm(code);
    expect(await prefer(mara, { ...elsewhere, email: 'third@example.org' })).toMatchObject({
      emailConfirmed: false,
    });
    expect(await prefer(mara, { ...elsewhere, email: 'Mara@Example.net' })).toMatchObject({
      emailConfirmed: true,
    });
  });

  it('gets nothing of what waits for the one before it', async () => {
    await prefer(mara, byMail);
    await notifications.notify(here());
    await prefer(mara, elsewhere);
    await jobs.run();
    expect(sent).toEqual([]);
    expect(await deliveries()).toMatchObject([{ status: 'failed', lastError: 'not-ready' }]);
  });
});

describe('what people choose', () => {
  const view = (actor: Actor) => call('GET /notifications/preferences', actor);

  it('begins with the bell for everything and push for what they wait for', async () => {
    const mine = (await view(mara)) as { choices: Record<string, string[]>; channels: object };
    expect(mine.choices).toMatchObject({
      'request.available': ['bell', 'push'],
      'request.approved': ['bell'],
      'service.down': ['bell'],
    });
    expect(mine.choices).not.toHaveProperty(['request.waiting']);
    expect(await view(ruth)).toHaveProperty(['choices', 'request.waiting'], ['bell']);
    expect(mine.channels).toMatchObject({
      push: { isOffered: true, isReady: false },
      email: { isOffered: true, isReady: false },
    });
  });

  it('shows of a secret only that it is there, and keeps it sealed', async () => {
    const discordWebhook = 'https://discord.com/api/webhooks/1/secret';
    await prefer(mara, { discordWebhook, ntfyTopic: 'https://ntfy.sh/films', ntfyToken: 'tk_secret' });
    const after = await prefer(mara, { email: 'mara@example.net' });
    expect(after).toMatchObject({
      discordWebhook: { configured: true },
      ntfyToken: { configured: true },
      ntfyTopic: 'https://ntfy.sh/films',
      email: 'mara@example.net',
    });
    expect(JSON.stringify(after)).not.toContain('secret');
    const [stored] = await database.db.select().from(notificationPreferences);
    expect(stored?.discordWebhook).toBe(
      `notification_preferences:${mara.userId}:discordWebhook|${discordWebhook}`,
    );
    expect(await prefer(mara, { discordWebhook: null })).toMatchObject({
      discordWebhook: { configured: false },
    });
  });

  it('does not take a token along to another server', async () => {
    const token = async (ntfyTopic: string) =>
      ((await prefer(mara, { ntfyTopic })) as { ntfyToken: { configured: boolean } }).ntfyToken.configured;
    await prefer(mara, { ntfyTopic: 'https://ntfy.sh/films', ntfyToken: 'tk_1' });
    expect(await token('https://ntfy.sh/films-too')).toBe(true);
    expect(await token('https://ntfy.example/films')).toBe(false);
  });

  it.each([
    ['a webhook of somebody else', { discordWebhook: 'https://evil.example/api/webhooks/1/x' }],
    ['what is no topic', { ntfyTopic: 'https://ntfy.sh/' }],
    ['a topic in the house', { ntfyTopic: 'http://192.168.1.9/films' }],
  ])('refuses %s', async (_what, change) => {
    await expect(prefer(mara, change)).rejects.toMatchObject({ code: 'notifications.address_refused' });
    expect(await database.db.select().from(notificationPreferences)).toEqual([]);
  });

  it('lets an administrator name a topic in the house, for as long as they are one', async () => {
    const inHouse = { ntfyTopic: 'http://192.168.1.9/films', choices: { 'request.available': ['ntfy'] } };
    await prefer(ruth, inHouse);
    const tellRuth = (title: string) => notifications.notify(here(title, { to: { people: [ruth.userId] } }));
    await tellRuth('Metropolis');
    await jobs.run();
    await database.db.update(users).set({ role: 'user' }).where(eq(users.id, ruth.userId));
    laterBy(minutes);
    await tellRuth('Nosferatu');
    await jobs.run();
    expect(sent.map(({ target }) => target)).toMatchObject([
      { isSetByAdministrator: true },
      { isSetByAdministrator: false },
    ]);
  });
});

describe('browsers', () => {
  const owners = async () => (await database.db.select().from(pushSubscriptions)).map(({ userId }) => userId);

  it('belong to whoever signed in last, who does not get what waited for another', async () => {
    await subscribe(mara, 'phone');
    await notifications.notify(here());
    await subscribe(ruth, 'phone');
    await jobs.run();
    expect(await owners()).toEqual([ruth.userId]);
    expect(sent).toEqual([]);
  });

  it('may come again with other keys', async () => {
    await subscribe(mara, 'phone');
    const keys = { p256dh: 'other point', auth: 'other secret' };
    await call('POST /notifications/push', mara, { body: { ...browserOf('phone'), keys } });
    await notifications.notify(here());
    await jobs.run();
    expect(sent.map(({ target }) => target)).toEqual([{ ...browserOf('phone'), keys }]);
  });

  it('are ten at most: the oldest makes room', async () => {
    for (let browser = 1; browser <= 11; browser += 1) {
      laterBy(seconds);
      await subscribe(mara, `browser-${browser}`);
    }
    const left = (await database.db.select().from(pushSubscriptions)).map(({ endpoint }) => endpoint);
    expect(left).toHaveLength(10);
    expect(left).not.toContain('https://push.example/browser-1');
  });

  it('are taken away by their own person only', async () => {
    await subscribe(mara, 'phone');
    const body = { endpoint: 'https://push.example/phone' };
    await call('DELETE /notifications/push', ruth, { body });
    expect(await owners()).toEqual([mara.userId]);
    await call('DELETE /notifications/push', mara, { body });
    expect(await owners()).toEqual([]);
  });

  it('are refused when they point into the house', async () => {
    const body = { ...browserOf('phone'), endpoint: 'https://192.168.1.9/push' };
    await expect(call('POST /notifications/push', mara, { body })).rejects.toMatchObject({
      code: 'notifications.address_refused',
    });
  });
});

describe('a try-out', () => {
  const tryOut = (channel: string) => call('POST /notifications/test', mara, { body: { channel } });

  it('says what happened, at once and in quiet hours too', async () => {
    await prefer(mara, { ...byMail, quietHours: { from: '19:00', to: '23:00', timeZone: 'UTC' } });
    expect(await tryOut('email')).toMatchObject({ delivered: true });
    answer = async () => ({ outcome: 'refused', reason: 'credentials' });
    expect(await tryOut('email')).toEqual({
      delivered: false,
      detail: 'The other side does not accept the token.',
    });
  });

  it('rings the bell', async () => {
    expect(await tryOut('bell')).toMatchObject({ delivered: true });
    expect(told).toMatchObject([{ userId: mara.userId, notification: { title: 'A try-out' } }]);
  });

  it('reaches every browser, and forgets one that is gone', async () => {
    await subscribe(mara, 'phone');
    answer = async () => ({ outcome: 'gone' });
    expect(await tryOut('push')).toMatchObject({ delivered: false });
    await expect(tryOut('push')).rejects.toMatchObject({ code: 'notifications.channel_not_ready' });
  });

  it.each(['push', 'email', 'discord', 'ntfy'])('needs what %s needs', async (channel) => {
    await expect(tryOut(channel)).rejects.toMatchObject({ code: 'notifications.channel_not_ready' });
  });
});
