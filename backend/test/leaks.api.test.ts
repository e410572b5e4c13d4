import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PersonName } from '@medianest/household';
import type { MediaCard } from '@medianest/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { beginSignIn, codeInAuthUrl, findUserId, flowStatus } from './support/sign-in.ts';
import {
  cookieSecrets,
  rememberTokens,
  type Secrets,
  secretsIn,
  textOfAnswers,
  textOfDatabase,
  textOfFiles,
} from './support/traces.ts';

let test: TestPortal;
const answers: Answer[] = [];
/** What may be told to nobody. */
const secrets: Secrets = new Map();
/** What a browser may be told, but what must not be kept. */
const codes: Secrets = new Map();

const open = () => test.browser({ onAnswer: (answer) => answers.push(answer) });

const authorize = async (browser: TestBrowser, person: PersonName) => {
  const { authUrl = '' } = await beginSignIn(browser);
  const { id, code } = await test.household.approvePin({ code: codeInAuthUrl(authUrl), person });
  secrets.set(`PIN ${secrets.size}`, String(id));
  codes.set(`code ${codes.size}`, code);
};

const enter = async (person: PersonName) => {
  const browser = open();
  await authorize(browser, person);
  await flowStatus(browser);
  await browser.post('/auth/plex');
  return browser;
};

const setUp = async () => {
  secrets.set('set-up token', test.portal.setupToken ?? '');
  const owner = open();
  await owner.post('/setup/claim', { token: 'wrong' });
  await owner.post('/setup/claim', { token: test.portal.setupToken });
  await authorize(owner, 'owner');
  await owner.post('/auth/plex');
  await owner.get('/setup/servers');
  await owner.post('/setup/server', { url: 'http://127.0.0.1:3' });
  const { addresses } = await test.household.state();
  await owner.post('/setup/server', { url: addresses.plex });
  return owner;
};

const look = async (browser: TestBrowser) => {
  const { body } = await browser.get('/plex/recently-added');
  const [first] = (body as { items: MediaCard[] }).items;
  await browser.get(`/plex/image?path=${encodeURIComponent(first?.poster ?? '')}&width=160`);
  await browser.get('/plex/image?path=http://evil.example/');
  await browser.get('/auth/session');
  await browser.get('/auth/sessions');
};

const haveBadDays = async (browser: TestBrowser) => {
  for (const name of ['plex-tv', 'plex'] as const) {
    for (const mode of ['fail', 'garbage', 'rate-limit'] as const) {
      await test.household.setService(name, { mode });
      browser.cookies.delete('medianest_access');
      const visitor = open();
      await browser.get('/plex/recently-added');
      await visitor.post('/auth/plex/pin', { flow: 'link' });
      await visitor.get('/auth/plex/status');
      await test.household.setService(name, { mode: 'up' });
    }
  }
};

/** The database refuses in the middle of a sign-in, with sealed things in its hands. */
const breakTheDatabase = async (browser: TestBrowser) => {
  for (const table of ['sign_in_flows', 'sessions', 'users']) {
    await authorize(browser, 'bob');
    await test.database.pool.query(`alter table ${table} rename to away`);
    await open().post('/auth/plex/pin', { flow: 'window' });
    await browser.post('/auth/plex');
    await browser.get('/auth/session');
    await test.database.pool.query(`alter table away rename to ${table}`);
  }
};

const relink = async (alice: TestBrowser) => {
  await test.household.revokeTokens('alice');
  await rememberTokens(test.household, secrets, 'after a revocation');
  alice.cookies.delete('medianest_access');
  await alice.get('/auth/session');
  await alice.get('/plex/recently-added');
  await authorize(alice, 'bob');
  await alice.post('/plex/relink');
  await authorize(alice, 'alice');
  await alice.post('/plex/relink');
};

const stealFrom = async (victim: TestBrowser) => {
  const thief = victim.copy();
  thief.cookies.delete('medianest_access');
  for (const _ of ['second', 'third']) {
    victim.cookies.delete('medianest_access');
    await victim.get('/auth/session');
  }
  for (const _ of ['stolen', 'ended']) await thief.copy().get('/auth/session');
};

const switchBobOff = async (owner: TestBrowser) => {
  const id = await findUserId(owner, 'Bob');
  await owner.send('PUT', `/admin/users/${id}`, { body: { status: 'inactive' } });
  await enter('bob');
  await owner.send('PUT', `/admin/users/${id}`, { body: { status: 'active' } });
};

/** Every way in which an administrator connects a service, or fails to. */
const connectServices = async (owner: TestBrowser) => {
  const { addresses, overseerr } = await test.household.state();
  const url = addresses.overseerr;
  const wrong = 'a-key-that-overseerr-does-not-know';
  secrets.set('key of Overseerr', overseerr.apiKey);
  secrets.set('wrong key of Overseerr', wrong);
  const put = (name: string, settings: object) =>
    owner.send('PUT', `/admin/services/${name}`, { body: { name, ...settings } });
  const tryOut = (name: string, settings: object) =>
    owner.post(`/admin/services/${name}/test`, { name, ...settings });

  await put('overseerr', { url, apiKey: wrong });
  await put('overseerr', { url, apiKey: overseerr.apiKey });
  for (const mode of ['down', 'fail', 'garbage', 'redirect'] as const) {
    await test.household.setService('overseerr', { mode });
    await tryOut('overseerr', { url, apiKey: wrong });
    await put('overseerr', { url });
  }
  await test.household.setService('overseerr', { mode: 'up' });
  await put('overseerr', { url: addresses.plex });
  await put('overseerr', { url: addresses.plex, apiKey: wrong });
  await put('overseerr', { url, apiKey: [overseerr.apiKey] });

  const kuma = await test.household.uptimeKuma.state();
  secrets.set('password of Uptime Kuma', kuma.password);
  const watched = { url: addresses.uptimeKuma, username: kuma.username };
  await put('uptime-kuma', { ...watched, password: wrong });
  await put('uptime-kuma', { ...watched, password: kuma.password });
  await put('uptime-kuma', { url: addresses.uptimeKuma });
  await put('uptime-kuma', { url: addresses.overseerr });
  await put('uptime-kuma', { ...watched, password: [kuma.password] });

  await test.database.pool.query('alter table service_config rename to away');
  await put('overseerr', { url, apiKey: overseerr.apiKey });
  await test.database.pool.query('alter table away rename to service_config');
  await owner.get('/admin/services');
  await owner.get('/services');
};

beforeAll(async () => {
  test = await startTestPortal({
    isSetUp: false,
    environment: { LOG_LEVEL: 'trace' },
    logOutput: { write: () => undefined },
  });
  await rememberTokens(test.household, secrets, 'at the start');
  const owner = await setUp();
  const [alice, bob] = [await enter('alice'), await enter('bob')];
  await enter('stranger');
  await look(alice);
  await look(owner);
  await connectServices(owner);
  await relink(alice);
  await test.household.share('bob', 'none');
  await rememberTokens(test.household, secrets, 'after access was withdrawn');
  bob.cookies.delete('medianest_access');
  await bob.get('/auth/session');
  await test.household.share('bob', 'all');
  await haveBadDays(alice);
  await breakTheDatabase(open());
  await switchBobOff(owner);
  await stealFrom(await enter('bob'));
  await authorize(open(), 'alice');
  await alice.post('/auth/logout');
  await test.restart();

  const generated = await readFile(join(test.portal.dataFolder, 'secrets.json'), 'utf8');
  const { jwtSecret, encryptionKeys } = JSON.parse(generated) as {
    jwtSecret: string;
    encryptionKeys: string[];
  };
  secrets.set('generated signing secret', jwtSecret);
  for (const key of encryptionKeys) secrets.set('generated sealing key', key);
}, 180_000);
afterAll(() => test.close());

describe('the whole story of a household', () => {
  it('was told: people came, failed and were helped', () => {
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 201, 204, 400, 401, 403, 404, 409, 422, 500, 503]);
    expect(secrets.size).toBeGreaterThan(30);
    expect([...secrets.values(), ...codes.values()].every((secret) => secret.length >= 9)).toBe(true);
  });

  it('told no secret in any answer', () => {
    const text = textOfAnswers(answers);
    expect(text).toContain('alice@example.net');
    expect(secretsIn(text, secrets)).toEqual([]);
    expect(secretsIn(text, cookieSecrets(answers))).toEqual([]);
  });

  it('put nothing into cookies that belongs to Plex or to the portal', () => {
    const cookies = answers.flatMap(({ setCookies }) => setCookies).join('\n');
    expect(cookies).toContain('medianest_renewal=');
    expect(secretsIn(cookies, secrets)).toEqual([]);
  });

  it('left no secret in the logs, nor in any other file', async () => {
    const text = await textOfFiles(test.portal.dataFolder);
    expect(text).toContain('Request answered');
    expect(text).toContain('A request failed unexpectedly');
    const all = new Map([...secrets, ...codes, ...cookieSecrets(answers)]);
    expect(secretsIn(text, all)).toEqual([]);
    expect(text).not.toContain('alice@example.net');
  });

  it('left no secret in the database that is not sealed or hashed', async () => {
    const text = await textOfDatabase(test.database.pool);
    expect(text).toContain('alice@example.net');
    expect(text).toMatch(/v1\.[0-9a-f]{8}\./);
    const all = new Map([...secrets, ...codes, ...cookieSecrets(answers)]);
    expect(secretsIn(text, all)).toEqual([]);
  });
});
