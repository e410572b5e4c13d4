import type { AdminService, ServiceTest } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { forgetServices } from './support/services.ts';
import { signedIn } from './support/sign-in.ts';
import { textOfDatabase } from './support/traces.ts';

let test: TestPortal;
let owner: TestBrowser;
beforeAll(async () => {
  // Uptime Kuma 1.23 takes three seconds until a refusal counts.
  test = await startTestPortal({ timeouts: { serviceTestMs: 12_000 } });
  owner = await signedIn(test, 'owner');
});
beforeEach(async () => {
  await test.household.reset();
  await forgetServices(test);
});
afterAll(() => test.close());

const path = '/admin/services/uptime-kuma';
const put = (settings: object): Promise<Answer> =>
  owner.send('PUT', path, { body: { name: 'uptime-kuma', ...settings } });
const tryOut = (settings: object): Promise<Answer> =>
  owner.post(`${path}/test`, { name: 'uptime-kuma', ...settings });

const kuma = async () => {
  const { addresses } = await test.household.state();
  const { username, password } = await test.household.uptimeKuma.state();
  return { url: addresses.uptimeKuma, username, password };
};

const find = async (): Promise<AdminService | undefined> => {
  const { body } = await owner.get('/admin/services');
  return (body as { items: AdminService[] }).items.find(({ name }) => name === 'uptime-kuma');
};

const problemOf = async (settings: object) => ((await tryOut(settings)).body as ServiceTest).problem;

describe.each([1, 2] as const)('Uptime Kuma %s', (dialect) => {
  beforeEach(() => test.household.uptimeKuma.setDialect(dialect));

  it('gives a token for a password, which nobody keeps', async () => {
    const connection = await kuma();
    const { status, body } = await put(connection);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      configured: true,
      enabled: true,
      url: connection.url,
      username: connection.username,
      version: expect.stringMatching(dialect === 1 ? /^1\.23/ : /^2\./),
      secret: { configured: true, lastFour: null },
    });
    expect(await textOfDatabase(test.database.pool)).not.toContain(connection.password);
    expect(JSON.stringify(body)).not.toContain(connection.password);
  });

  it('goes on with the token when something else changes', async () => {
    const { url, ...credentials } = await kuma();
    await put({ url, ...credentials });
    expect(await put({ url })).toMatchObject({
      status: 200,
      body: { username: credentials.username, secret: { configured: true } },
    });
    expect(await owner.post(`${path}/test`)).toMatchObject({ body: { ok: true } });
  });

  it('tells wrong credentials, and those that are missing', async () => {
    const { url, username } = await kuma();
    expect(await put({ url, username, password: 'a wrong password' })).toMatchObject({
      status: 422,
      problem: {
        code: 'service.test_failed',
        detail: expect.stringMatching(/^Uptime Kuma lets nobody in like this/),
      },
    });
    expect(await problemOf({ url })).toBe('credentials');
    expect((await find())?.configured).toBe(false);
  });

  it('asks for the second factor, and takes it once', async () => {
    const connection = await kuma();
    const { twoFactor } = await test.household.uptimeKuma.setAccount({ twoFactorKey: 'JBSWY3DPEHPK3PXP' });
    expect(await problemOf(connection)).toBe('two-factor');
    expect(await problemOf({ ...connection, code: '000000' })).toBe('two-factor');
    const answer = await put({ ...connection, code: twoFactor?.code });
    expect(answer).toMatchObject({ status: 200, body: { secret: { configured: true } } });
    expect(await put({ url: connection.url })).toMatchObject({ status: 200 });
  });

  it('is saved right after a test, without the code a second time', async () => {
    const connection = await kuma();
    const { twoFactor } = await test.household.uptimeKuma.setAccount({ twoFactorKey: 'JBSWY3DPEHPK3PXP' });
    const settings = { ...connection, code: twoFactor?.code };
    expect(await problemOf(settings)).toBeNull();
    expect(await put({ ...settings, username: 'somebody else' })).toMatchObject({ status: 422 });
    expect(await put(settings)).toMatchObject({
      status: 200,
      body: { username: connection.username, secret: { configured: true } },
    });
    expect(await owner.post(`${path}/test`)).toMatchObject({ body: { ok: true } });
    // What the test brought is spent, and so is the code.
    expect(await put(settings)).toMatchObject({ status: 422 });
  });

  it('needs nothing when it lets everybody in', async () => {
    await test.household.uptimeKuma.setAccount({ authentication: false });
    const { url } = await kuma();
    expect(await put({ url })).toMatchObject({
      status: 200,
      body: { configured: true, username: null, secret: { configured: false } },
    });
  });

  it('says when its own limit is reached', async () => {
    const connection = await kuma();
    await test.household.uptimeKuma.spendLogins();
    expect(await problemOf(connection)).toBe('rate-limited');
  });

  it('does not accept the token of the time before its password changed', async () => {
    const connection = await kuma();
    await put(connection);
    await test.household.uptimeKuma.setAccount({ password: 'another password' });
    expect(await put({ url: connection.url })).toMatchObject({
      status: 422,
      problem: { code: 'service.test_failed' },
    });
    expect(await put({ ...connection, password: 'another password' })).toMatchObject({ status: 200 });
  });
});

describe('an address', () => {
  it('of something else is not Uptime Kuma', async () => {
    const { addresses } = await test.household.state();
    const { username, password } = await kuma();
    expect(await problemOf({ url: addresses.overseerr, username, password })).toBe('wrong-service');
    expect(await problemOf({ url: 'http://169.254.169.254', username, password })).toBe('refused-address');
    expect(await problemOf({ url: 'http://127.0.0.1:3', username, password })).toBe('unreachable');
  });

  it('that is new needs the password again', async () => {
    const connection = await kuma();
    await put(connection);
    const other = connection.url.replace('127.0.0.1', 'localhost');
    const refusal = { status: 422, problem: { code: 'service.secret_required' } };
    expect(await put({ url: other })).toMatchObject(refusal);
    expect(await put({ url: other, enabled: false })).toMatchObject(refusal);
    expect(await put({ ...connection, url: other })).toMatchObject({ status: 200 });
  });

  it.each([
    ['down', { mode: 'down' }, 'unreachable'],
    ['hanging', { mode: 'hang' }, 'timeout'],
  ] as const)('where it is %s is told apart, in time', async (_what, fault, problem) => {
    const connection = await kuma();
    await test.household.setService('uptime-kuma', fault);
    expect(await problemOf(connection)).toBe(problem);
  });
});

describe('the environment', () => {
  it('carries the password for the first start alone', async () => {
    const { url, username, password } = await kuma();
    const environment = {
      UPTIME_KUMA_URL: url,
      UPTIME_KUMA_USERNAME: username,
      UPTIME_KUMA_PASSWORD: password,
    };
    await test.restart(environment);
    await expect
      .poll(find)
      .toMatchObject({ configured: true, url, username, secret: { configured: true }, updatedBy: null });
    expect(await owner.post(`${path}/test`)).toMatchObject({ body: { ok: true } });
  });
});
