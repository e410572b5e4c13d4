import { test as base, expect } from '@playwright/test';
import { signInAs } from '../e2e/support/people.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

const test = base.extend<{ portal: RunningPortal }>({
  portal: async ({ browserName: _ }, use) => {
    const portal = await startPortal();
    await use(portal);
    await portal.stop();
  },
});

test('a portal killed in the middle of anything starts again and has lost nothing', async ({
  page,
  portal,
}) => {
  await signInAs(page, portal, 'alice');
  await page.goto(`${portal.url}/`);
  const ask = (path: string) =>
    page.request.get(`${portal.url}/api/v1${path}`).then((answer) => answer.status());

  for (const round of [1, 2, 3, 4]) {
    // Renewals write: whatever the kill cuts off, the next request must still find a usable session.
    await page.context().clearCookies({ name: 'medianest_access' });
    const underWay = Array.from({ length: 10 }, () => ask('/auth/session').catch(() => 0));
    await underWay[round];
    await portal.kill();
    await portal.start();
    await Promise.all(underWay);
    expect(await ask('/auth/session'), `after kill ${round}`).toBe(200);
    expect(await ask('/plex/recently-added'), `after kill ${round}`).toBe(200);
  }
});
