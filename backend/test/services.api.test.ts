import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AdminService, ServiceName, ServiceSettings, ServiceTest } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, TestBrowser } from './support/browser.ts';
import { writeTools } from './support/fake-tools.ts';
import { answering, neverAnswering, startOutsideServer } from './support/outside-server.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { forgetServices } from './support/services.ts';
import { signedIn } from './support/sign-in.ts';

let test: TestPortal;
let owner: TestBrowser;
let alice: TestBrowser;
let tools: string;
let folder: string;
beforeAll(async () => {
  tools = await mkdtemp(join(tmpdir(), 'medianest-tools-'));
  folder = await mkdtemp(join(tmpdir(), 'medianest-youtube-'));
  await writeTools(tools);
  test = await startTestPortal({
    searchPath: `${tools}:/usr/bin:/bin`,
    timeouts: { serviceTestMs: 8000 },
  });
  owner = await signedIn(test, 'owner');
  alice = await signedIn(test, 'alice');
});
beforeEach(async () => {
  await test.household.reset();
  await forgetServices(test);
});
afterAll(async () => {
  await test.close();
  await rm(tools, { recursive: true });
  await rm(folder, { recursive: true });
});

type Settings = Partial<ServiceSettings> | Record<string, unknown>;

const put = (name: ServiceName, settings: Settings, browser = owner): Promise<Answer> =>
  browser.send('PUT', `/admin/services/${name}`, { body: { name, ...settings } });

const tryOut = (name: ServiceName, settings?: Settings, browser = owner): Promise<Answer> =>
  browser.post(`/admin/services/${name}/test`, settings && { name, ...settings });

const overseerr = async () => {
  const { addresses, overseerr: installation } = await test.household.state();
  return { url: addresses.overseerr, apiKey: installation.apiKey };
};

const find = async (name: ServiceName): Promise<AdminService | undefined> => {
  const { body } = await owner.get('/admin/services');
  return (body as { items: AdminService[] }).items.find((service) => service.name === name);
};

const foundIn = ({ body }: Answer) => body as ServiceTest;

describe('the services of a household', () => {
  it('are listed for everybody, without how they are reached', async () => {
    await put('overseerr', await overseerr());
    const { status, body } = await alice.get('/services');
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        { name: 'plex', configured: true, enabled: true },
        { name: 'overseerr', configured: true, enabled: true },
        { name: 'youtube', configured: false, enabled: false },
        { name: 'uptime-kuma', configured: false, enabled: false },
      ],
    });
  });

  it('are shown whole to administrators alone', async () => {
    const { addresses, server } = await test.household.state();
    expect(await find('plex')).toMatchObject({
      configured: true,
      enabled: true,
      url: addresses.plex,
      serverName: server.name,
      secret: { configured: false, lastFour: null },
      updatedBy: 'Ruth',
    });
    for (const browser of [alice, test.browser()]) {
      const expected = browser === alice ? 403 : 401;
      expect(await browser.get('/admin/services')).toMatchObject({ status: expected });
      expect(await put('youtube', { folder }, browser)).toMatchObject({ status: expected });
      expect(await tryOut('youtube', { folder }, browser)).toMatchObject({ status: expected });
    }
  });
});

describe('Overseerr', () => {
  it('is tried, saved, and shown by the end of its key', async () => {
    const connection = await overseerr();
    const { status, body } = await put('overseerr', connection);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'overseerr',
      configured: true,
      enabled: true,
      url: connection.url,
      serverName: 'Seerr',
      version: '3.1.0',
      secret: { configured: true, lastFour: connection.apiKey.slice(-4) },
      updatedBy: 'Ruth',
    });
    expect(await find('overseerr')).toEqual(body);
    expect(JSON.stringify(body)).not.toContain(connection.apiKey);
  });

  it('hides every letter of a short key, which somebody may have thought up', async () => {
    await test.household.overseerr.set({ apiKey: 'nineteen-characters' });
    await put('overseerr', { ...(await overseerr()), apiKey: 'nineteen-characters' });
    expect((await find('overseerr'))?.secret).toEqual({ configured: true, lastFour: null });
  });

  it('keeps its key where the key was entered for, and needs it anew elsewhere', async () => {
    const { url, apiKey } = await overseerr();
    await put('overseerr', { url, apiKey });
    expect(await put('overseerr', { url: `${url}/` })).toMatchObject({ status: 200 });
    const elsewhere = await startOutsideServer(answering(200, { initialized: true }));
    const required = { status: 422, problem: { code: 'service.secret_required' } };
    expect(await put('overseerr', { url: elsewhere.url })).toMatchObject(required);
    expect(await put('overseerr', { url: elsewhere.url, enabled: false })).toMatchObject(required);
    expect(await tryOut('overseerr', { url: elsewhere.url })).toMatchObject(required);
    expect(elsewhere.requests).toEqual([]);
    expect((await find('overseerr'))?.url).toBe(url);
  });

  it('is not saved when it does not work, and the words say what to do', async () => {
    const { url, apiKey } = await overseerr();
    await test.household.overseerr.set({ csrfProtection: true });
    const { status, problem } = await put('overseerr', { url, apiKey });
    expect({ status, code: problem.code }).toEqual({ status: 422, code: 'service.test_failed' });
    expect(problem.detail).toContain('"CSRF Protection"');
    expect(await put('overseerr', { url, apiKey: 'a-wrong-key' })).toMatchObject({
      problem: {
        detail: expect.stringMatching(/^Overseerr does not accept this API key/),
      },
    });
    expect(await find('overseerr')).toMatchObject({ configured: false });
  });

  it('may be saved as it is when it is switched off', async () => {
    const { url, apiKey } = await overseerr();
    await test.household.setService('overseerr', { mode: 'down' });
    expect(await put('overseerr', { url, apiKey, enabled: false })).toMatchObject({
      status: 200,
      body: { enabled: false, secret: { configured: true }, version: null },
    });
    const { body } = await alice.get('/services');
    expect(body).toMatchObject({
      items: [{}, { name: 'overseerr', configured: true, enabled: false }, {}, {}],
    });
  });

  it.each([
    ['down', { mode: 'down' }, 'unreachable'],
    ['failing', { mode: 'fail' }, 'unreachable'],
    ['hanging', { mode: 'hang' }, 'timeout'],
    ['talking garbage', { mode: 'garbage' }, 'wrong-service'],
    ['leading elsewhere', { mode: 'redirect' }, 'redirected'],
    ['overrun', { mode: 'rate-limit' }, 'rate-limited'],
    ['sending 40 MB', { mode: 'oversize' }, 'wrong-service'],
  ] as const)('that is %s is told apart', async (_what, fault, problem) => {
    const connection = await overseerr();
    await test.household.setService('overseerr', fault);
    const answer = await tryOut('overseerr', connection);
    expect(answer.status).toBe(200);
    expect(foundIn(answer)).toMatchObject({ ok: false, problem, version: null });
    expect(foundIn(answer).steps.map(({ result }) => result)).toContain('not-tried');
  });
});

describe('trying a connection', () => {
  it('saves nothing', async () => {
    const answer = await tryOut('overseerr', await overseerr());
    expect(foundIn(answer)).toMatchObject({ ok: true, problem: null, version: '3.1.0' });
    expect(foundIn(answer).steps).toHaveLength(5);
    expect(await find('overseerr')).toMatchObject({ configured: false });
  });

  it('takes the saved one when none is sent, and learns its new version', async () => {
    expect(await tryOut('overseerr')).toMatchObject({ status: 404, problem: { code: 'not_found' } });
    await put('overseerr', await overseerr());
    await test.household.overseerr.set({ version: '3.2.0' });
    expect(await tryOut('overseerr')).toMatchObject({ status: 200, body: { ok: true, version: '3.2.0' } });
    expect((await find('overseerr'))?.version).toBe('3.2.0');
    expect(await tryOut('plex')).toMatchObject({ status: 200, body: { ok: true } });
  });

  it('tells where it did not get through', async () => {
    const server = await startOutsideServer(neverAnswering);
    const answer = await tryOut('overseerr', { url: server.url, apiKey: 'k' });
    expect(foundIn(answer).steps).toMatchObject([
      { step: 'reach', result: 'failed', durationMs: expect.any(Number) },
      { step: 'identify', result: 'not-tried', durationMs: null },
      { step: 'version', result: 'not-tried' },
      { step: 'authenticate', result: 'not-tried' },
      { step: 'write', result: 'not-tried' },
    ]);
  });

  it.each(['http://169.254.169.254', 'http://0.0.0.0:5055', 'http://[fd00:ec2::254]'])(
    'does not reach out to %s',
    async (url) => {
      const answer = await tryOut('overseerr', { url, apiKey: 'k' });
      expect(foundIn(answer)).toMatchObject({ ok: false, problem: 'refused-address' });
    },
  );
});

describe('YouTube', () => {
  it('is a folder that is really written to, with the tools that it needs', async () => {
    const { status, body } = await put('youtube', { folder, plexPath: '/data/youtube' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      url: null,
      folder,
      plexPath: '/data/youtube',
      version: '2026.10.26',
      secret: { configured: false, lastFour: null },
    });
    expect(await put('youtube', { folder })).toMatchObject({ body: { plexPath: null } });
  });

  it('is refused when nothing can be written', async () => {
    expect(await put('youtube', { folder: join(folder, 'nothing') })).toMatchObject({
      status: 422,
      problem: { code: 'service.test_failed', detail: expect.stringContaining('There is no such folder') },
    });
    expect(foundIn(await tryOut('youtube', { folder: '/proc/self' }))).toMatchObject({
      problem: 'folder-read-only',
    });
  });
});

describe('Plex', () => {
  it('moves to another address of the same server, in force at once', async () => {
    const { addresses } = await test.household.state();
    const local = addresses.plex.replace('127.0.0.1', 'localhost');
    expect(await put('plex', { url: local })).toMatchObject({ status: 200, body: { url: local } });
    expect(await alice.get('/plex/recently-added')).toMatchObject({ status: 200 });
    expect(await put('plex', { url: addresses.plex })).toMatchObject({ status: 200 });
  });

  it('stays where it is when another server answers', async () => {
    const container = { machineIdentifier: 'another', version: '1.43.3' };
    const other = await startOutsideServer(answering(200, { MediaContainer: container }));
    const before = await find('plex');
    expect(await put('plex', { url: other.url })).toMatchObject({
      status: 422,
      problem: {
        code: 'service.test_failed',
        detail: expect.stringContaining('Another Plex server answers here'),
      },
    });
    expect(other.requests.some(({ headers }) => 'x-plex-token' in headers)).toBe(false);
    expect(await find('plex')).toEqual(before);
  });

  it('shows no token to an address that is only tried, even if it claims to be the server', async () => {
    const { server } = await test.household.state();
    const container = { machineIdentifier: server.machineIdentifier, version: '1.43.3' };
    const impostor = await startOutsideServer(answering(200, { MediaContainer: container }));
    expect(await tryOut('plex', { url: impostor.url })).toMatchObject({ body: { ok: true } });
    expect(impostor.requests.some(({ headers }) => 'x-plex-token' in headers)).toBe(false);
  });
});

/** An Overseerr that answers nothing before it is let go. */
const startHeldOverseerr = async () => {
  const asked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const { url } = await startOutsideServer(async (request, response) => {
    asked.resolve();
    await gate.promise;
    const answer = { initialized: true, version: '3.1.0', id: 1 };
    answering(request.method === 'POST' ? 405 : 200, answer)(request, response);
  });
  return { url, asked: asked.promise, letGo: gate.resolve };
};

describe('two administrators at once', () => {
  it.each(['for the first time', 'again'])('do not mix when they configure a service %s', async (time) => {
    const { url, asked, letGo } = await startHeldOverseerr();
    if (time === 'again') await put('overseerr', { url, apiKey: 'the-first-key', enabled: false });
    const slow = put('overseerr', { url, apiKey: 'the-slow-key' });
    await asked;
    const quick = await put('overseerr', { url: `${url}/quick`, apiKey: 'the-quick-key', enabled: false });
    letGo();
    expect(quick.status).toBe(200);
    expect(await slow).toMatchObject({ status: 409, problem: { code: 'conflict' } });
    expect(await find('overseerr')).toEqual(quick.body);
  });
});

describe('a change', () => {
  it('is written down, without secrets', async () => {
    const { url, apiKey } = await overseerr();
    await put('overseerr', { url, apiKey });
    await put('overseerr', { url, enabled: false });
    await put('overseerr', { url: 'http://127.0.0.1:3', apiKey: 'wrong' });
    const { rows } = await test.database.pool.query<{ action: string; details: object; actor: string }>(
      `select action, details, plex_username as actor from audit_log join users on users.id = actor_id
       where subject = 'overseerr' order by audit_log.created_at desc, audit_log.id desc limit 2`,
    );
    expect(rows).toEqual([
      { action: 'service.changed', actor: 'Ruth', details: { enabled: false, url, secretChanged: false } },
      { action: 'service.configured', actor: 'Ruth', details: { enabled: true, url, secretChanged: true } },
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['an address that is none', 'overseerr', { url: 'box', apiKey: 'k' }],
    ['another protocol', 'overseerr', { url: 'ftp://box', apiKey: 'k' }],
    ['an address with a password', 'overseerr', { url: 'http://u:p@box', apiKey: 'k' }],
    ['an address with a query', 'overseerr', { url: 'http://box/?token=x', apiKey: 'k' }],
    ['an address without end', 'overseerr', { url: `http://box/${'a'.repeat(500)}`, apiKey: 'k' }],
    ['an address with half a character', 'overseerr', { url: 'http://box/\ud800', apiKey: 'k' }],
    ['an empty key', 'overseerr', { url: 'http://box', apiKey: ' ' }],
    ['a key that is none', 'overseerr', { url: 'http://box', apiKey: 5 }],
    ['a field that nobody knows', 'overseerr', { url: 'http://box', apiKey: 'k', role: 'admin' }],
    ['nothing', 'overseerr', {}],
    ['the settings of another service', 'overseerr', { name: 'youtube', folder: '/media' }],
    ['a folder without a root', 'youtube', { folder: 'media' }],
    ['a folder with a NUL', 'youtube', { folder: '/media\0', enabled: false }],
    ['a folder with half a character', 'youtube', { folder: '/media\udc00', enabled: false }],
    ['a name with a NUL', 'uptime-kuma', { url: 'http://box', username: 'a\0b', enabled: false }],
    ['a code that is none', 'uptime-kuma', { url: 'http://box', code: '12345a' }],
    ['a password without a name', 'uptime-kuma', { url: 'http://box', password: 'x' }],
    ['Plex switched off', 'plex', { url: 'http://box', enabled: false }],
  ] as const)('as %s is refused', async (_what, name, settings) => {
    const refusal = { status: 400, problem: { code: 'validation.failed' } };
    expect(await put(name, settings)).toMatchObject(refusal);
    if (Object.keys(settings).length > 0) expect(await tryOut(name, settings)).toMatchObject(refusal);
  });

  it('as a service that does not exist is refused', async () => {
    const answer = await owner.send('PUT', '/admin/services/jellyfin', { body: { name: 'jellyfin' } });
    expect(answer).toMatchObject({ status: 400, problem: { code: 'validation.failed' } });
  });

  it('does not bring a header into a call', async () => {
    const { url } = await overseerr();
    const answer = await tryOut('overseerr', { url, apiKey: 'key\r\nx-api-user: 2' });
    expect(answer).toMatchObject({ status: 400, problem: { code: 'validation.failed' } });
  });
});

describe('the environment', () => {
  it('gives the first values, and the browser’s settings stand over it later', async () => {
    const { url, apiKey } = await overseerr();
    await test.restart({ OVERSEERR_URL: url, OVERSEERR_API_KEY: apiKey, YOUTUBE_DOWNLOAD_DIR: folder });
    expect(await find('overseerr')).toMatchObject({ url, secret: { configured: true }, updatedBy: null });
    expect(await find('youtube')).toMatchObject({ folder, updatedBy: null });
    await expect.poll(async () => (await find('overseerr'))?.version).toBe('3.1.0');

    await put('overseerr', { url, enabled: false });
    await test.restart({ OVERSEERR_URL: 'http://127.0.0.1:3', OVERSEERR_API_KEY: 'another' });
    expect(await find('overseerr')).toMatchObject({ url, enabled: false, updatedBy: 'Ruth' });
  });
});
