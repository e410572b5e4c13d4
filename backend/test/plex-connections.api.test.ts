import { expect, it } from 'vitest';
import { openTestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

it('moves back to the local connection when that works again', async () => {
  const test = await openTestPortal({ timeouts: { probeEveryMs: 200, betterConnectionMs: 300 } });
  const browser = await signedIn(test, 'owner');
  const uriNow = async () => {
    const { rows } = await test.database.pool.query<{ url: string }>(
      `select service_url as url from service_config where service_name = 'plex'`,
    );
    return rows[0]?.url;
  };
  const soon = { timeout: 40_000 };
  const local = await uriNow();

  await test.household.setConnections({ local: 'down', remote: 'down' });
  await expect.poll(uriNow, soon).not.toBe(local);
  expect((await browser.get('/plex/libraries')).status).toBe(200);
  const relay = await uriNow();

  await test.household.setConnections({ local: 'down', remote: 'up' });
  await expect.poll(uriNow, soon).not.toBe(relay);
  expect(await uriNow()).not.toBe(local);

  await test.household.setConnections({ local: 'up', remote: 'up' });
  await expect.poll(uriNow, soon).toBe(local);
  expect((await browser.get('/plex/libraries')).status).toBe(200);
}, 150_000);
