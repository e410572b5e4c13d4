import { test as base, expect, type Page } from '@playwright/test';
import { signInAs } from '../e2e/support/people.ts';
import { type HttpsProxy, startHttpsProxy } from '../support/https-proxy.ts';
import { type RunningPortal, startPortal } from '../support/portal.ts';

const test = base.extend<{ portal: RunningPortal; front: HttpsProxy; secured: RunningPortal }>({
  portal: async ({ browserName: _ }, use) => {
    const portal = await startPortal();
    await use(portal);
    await portal.stop();
  },
  front: async ({ browserName: _ }, use) => {
    const front = await startHttpsProxy();
    await use(front);
    await front.close();
  },
  secured: async ({ front }, use) => {
    const portal = await startPortal({ env: { PUBLIC_URL: front.url, TRUST_PROXY: 'loopback' } });
    front.leadTo(portal.url);
    await use(portal);
    await portal.stop();
  },
});

const arrivalsOf = (page: Page) => page.getByRole('region', { name: 'Just arrived' });

test('a page that was open while the portal died keeps itself up to date when it is back', async ({
  page,
  portal,
}) => {
  await signInAs(page, portal, 'alice');
  await page.goto(`${portal.url}/`);
  await expect(arrivalsOf(page).locator('img').first()).toBeVisible();
  await portal.kill();
  await portal.household.addItem({ type: 'movie', title: 'While it was dark' });
  await portal.start();
  await expect(arrivalsOf(page).getByText('While it was dark').first()).toBeVisible({ timeout: 20_000 });
  await portal.household.addItem({ type: 'movie', title: 'In the light again' });
  await expect(arrivalsOf(page).getByText('In the light again').first()).toBeVisible();
});

test('a page whose access has run out meanwhile comes back by itself', async ({ page, portal }) => {
  await signInAs(page, portal, 'alice');
  await page.goto(`${portal.url}/`);
  await expect(arrivalsOf(page).locator('img').first()).toBeVisible();
  await portal.kill();
  await page.context().clearCookies({ name: 'medianest_access' });
  await portal.start();
  const socket = await page.waitForEvent('websocket', { timeout: 20_000 });
  expect(socket.url()).toMatch(/^ws:/);
  await portal.household.addItem({ type: 'movie', title: 'After the renewal' });
  await expect(arrivalsOf(page).getByText('After the renewal').first()).toBeVisible({ timeout: 20_000 });
});

test.describe('behind a proxy that speaks https', () => {
  test.use({ ignoreHTTPSErrors: true });

  test('the policy of the pages lets the socket through, which is wss there', async ({
    page,
    front,
    secured,
  }) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    const opening = page.waitForEvent('websocket');
    await signInAs(page, { ...secured, url: front.url }, 'alice');
    await page.goto(`${front.url}/`);
    expect((await opening).url()).toMatch(/^wss:\/\/localhost/);
    await expect(arrivalsOf(page).locator('img').first()).toBeVisible();
    await secured.household.addItem({ type: 'movie', title: 'Over the wire' });
    await expect(arrivalsOf(page).getByText('Over the wire').first()).toBeVisible();
    expect(refused).toEqual([]);
  });
});
