import type { ManagedUser } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { findUserId, flowStatus, signedIn, signIn } from './support/sign-in.ts';

let test: TestPortal;
let owner: TestBrowser;
beforeAll(async () => {
  test = await startTestPortal();
  owner = await signedIn(test, 'owner');
});
beforeEach(() => test.household.reset());
afterAll(() => test.close());

const change = (admin: TestBrowser, id: string, body: unknown) =>
  admin.send('PUT', `/admin/users/${id}`, { body });

const roleOf = async (browser: TestBrowser) =>
  ((await browser.get('/auth/session')).body as { user: { role: string } }).user.role;

describe('a person who is switched off', () => {
  it('loses every session at once, cannot sign in, and can after being switched on', async () => {
    const phone = await signedIn(test, 'alice');
    const laptop = await signedIn(test, 'alice');
    const id = await findUserId(owner, 'Alice');
    expect(await change(owner, id, { status: 'inactive' })).toMatchObject({
      status: 200,
      body: { id, status: 'inactive', devices: 0 },
    });
    for (const device of [phone, laptop])
      expect(await device.get('/auth/session')).toMatchObject({ status: 401 });

    const refused = test.browser();
    expect(await signIn(test, refused, 'alice')).toMatchObject({
      status: 403,
      problem: { code: 'auth.deactivated' },
    });
    expect(await flowStatus(refused)).toBe('denied');

    expect(await change(owner, id, { status: 'active' })).toMatchObject({ status: 200 });
    expect(await (await signedIn(test, 'alice')).get('/auth/session')).toMatchObject({ status: 200 });
  });
});

describe('the list of people', () => {
  it('tells who they are and on how many devices they are signed in', async () => {
    await signedIn(test, 'bob');
    await signedIn(test, 'bob');
    const { body } = await owner.get('/admin/users?offset=0&limit=200');
    const { items, total } = body as { items: ManagedUser[]; total: number };
    const bob = items.find(({ username }) => username === 'Bob');
    expect(bob).toMatchObject({ role: 'user', status: 'active', email: 'bob@example.net', devices: 2 });
    expect(Date.parse(bob?.lastLoginAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(total).toBe(items.length);
    expect(JSON.stringify(body)).not.toMatch(/token|plexId/i);
  });

  it('comes in pages', async () => {
    await signedIn(test, 'bob');
    const { body } = await owner.get('/admin/users?offset=1&limit=1');
    expect(body).toMatchObject({ offset: 1, limit: 1, items: [expect.anything()] });
    expect((body as { total: number }).total).toBeGreaterThanOrEqual(2);
  });
});

describe('roles', () => {
  it('change at once, in both directions', async () => {
    const alice = await signedIn(test, 'alice');
    const id = await findUserId(owner, 'Alice');
    expect(await alice.get('/admin/users')).toMatchObject({ status: 403 });
    await change(owner, id, { role: 'admin' });
    expect(await roleOf(alice)).toBe('admin');
    expect(await alice.get('/admin/users')).toMatchObject({ status: 200 });
    await change(owner, id, { role: 'user' });
    expect(await alice.get('/admin/users')).toMatchObject({
      status: 403,
      problem: { code: 'auth.forbidden' },
    });
  });

  it('of oneself cannot be changed, however the id is written', async () => {
    const id = await findUserId(owner, 'Ruth');
    for (const own of [id, id.toUpperCase()])
      expect(await change(owner, own, { role: 'user' })).toMatchObject({
        status: 409,
        problem: { code: 'users.self' },
      });
    expect(await roleOf(owner)).toBe('admin');
  });

  it('always leave one administrator, also when two demote each other at the same moment', async () => {
    const bob = await signedIn(test, 'bob');
    const bobId = await findUserId(owner, 'Bob');
    const ownerId = await findUserId(owner, 'Ruth');
    await change(owner, bobId, { role: 'admin' });
    const answers = await Promise.all([
      change(owner, bobId, { role: 'user' }),
      change(bob, ownerId, { role: 'user' }),
    ]);
    const roles = await test.database.pool.query("select plex_username from users where role = 'admin'");
    expect(roles.rows).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    await test.database.pool.query("update users set role = 'admin' where id = $1", [ownerId]);
    await test.database.pool.query("update users set role = 'user' where id = $1", [bobId]);
  });
});

describe('a change of a person', () => {
  const nobody = '018f4e9a-7b1c-7d2e-8f3a-000000000000';

  it('who does not exist is not found and leaves no trace', async () => {
    expect(await change(owner, nobody, { role: 'admin' })).toMatchObject({
      status: 404,
      problem: { code: 'not_found' },
    });
    const { rows } = await test.database.pool.query('select 1 from audit_log where subject = $1', [nobody]);
    expect(rows).toEqual([]);
  });

  it('to nothing answers the person as it is', async () => {
    await signedIn(test, 'bob');
    const id = await findUserId(owner, 'Bob');
    expect(await change(owner, id, {})).toMatchObject({ status: 200, body: { id, username: 'Bob' } });
    expect(await change(owner, nobody, {})).toMatchObject({ status: 404 });
  });

  it('is written down with who did it', async () => {
    await signedIn(test, 'bob');
    const id = await findUserId(owner, 'Bob');
    await change(owner, id, { status: 'inactive' });
    await change(owner, id, { status: 'active' });
    const { rows } = await test.database.pool.query(
      "select details from audit_log where action = 'user.changed' and subject = $1 and actor_id = $2 order by id",
      [id, await findUserId(owner, 'Ruth')],
    );
    expect(rows.map(({ details }) => details).slice(-2)).toEqual([
      { status: 'inactive' },
      { status: 'active' },
    ]);
  });
});
