import { describe, expect, it } from 'vitest';
import { openDatabaseDoor } from './support/database-door.ts';
import { openTestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

describe('while the database is away', () => {
  it('calls say so, health is degraded, and all goes on when it is back', async () => {
    const test = await openTestPortal();
    const door = await openDatabaseDoor(test.database.target);
    await test.restart({ DATABASE_URL: door.url });
    const browser = await signedIn(test, 'owner');
    expect(await browser.get('/admin/users')).toMatchObject({ status: 200 });

    await door.shut();
    const refusal = {
      status: 503,
      problem: { code: 'database.unavailable', detail: expect.stringMatching(/^MediaNest cannot reach/) },
    };
    expect(await browser.get('/admin/users')).toMatchObject(refusal);
    expect(await (await signedOutDevice(browser)).get('/auth/session')).toMatchObject(refusal);
    await expect
      .poll(async () => (await fetch(`${test.url}/health`)).json())
      .toMatchObject({ status: 'degraded', database: 'down' });

    await door.reopen();
    await expect.poll(async () => (await browser.get('/admin/users')).status).toBe(200);
  });
});

/** The same device when its access token has run out, so that the database has to be asked. */
const signedOutDevice = async (browser: Awaited<ReturnType<typeof signedIn>>) => {
  const copy = browser.copy();
  copy.cookies.delete('medianest_access');
  return copy;
};
