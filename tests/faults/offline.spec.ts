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

test('a page reloaded while the portal is away says so, and comes back by itself', async ({
  page,
  portal,
}) => {
  await signInAs(page, portal, 'alice');
  await page.goto(`${portal.url}/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await portal.kill();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'The house does not answer' })).toBeVisible();
  await portal.start();
  await expect(page.getByRole('heading', { level: 1, name: /, Alice\b/ })).toBeVisible({ timeout: 30_000 });
});
