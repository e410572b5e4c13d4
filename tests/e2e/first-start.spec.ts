import { test as base, expect, type Page } from '@playwright/test';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { accessibilityComplaints, overflowPx } from './support/page-checks.ts';

const test = base.extend<{ fresh: RunningPortal }>({
  fresh: async ({ browserName: _ }, use) => {
    const portal = await startPortal({ isSetUp: false });
    await use(portal);
    await portal.stop();
  },
});

const patient = { timeout: 15_000 };
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Up to the services that can wait. */
const moveIn = async (page: Page, fresh: RunningPortal) => {
  await page.goto(await fresh.setupAddress());
  await expect(page).not.toHaveURL(/token/);
  await page.getByRole('button', { name: 'Continue with Plex' }).click();
  await page.getByRole('button', { name: 'Continue as Ruth' }).click();
  await expect(title(page, 'Choose your server')).toBeVisible(patient);
  await page.getByRole('button', { name: 'Use Lantern House' }).click();
  await expect(title(page, 'Connect Overseerr')).toBeVisible(patient);
};
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const skip = (page: Page) => page.getByRole('button', { name: 'Skip for now' }).click();

test('an owner comes from the printed address to a house that people can enter', { tag: '@phone' }, async ({
  page,
  fresh,
}) => {
  await moveIn(page, fresh);
  const { addresses, overseerr } = await fresh.household.state();
  await page.getByLabel('Address').fill(addresses.overseerr);
  await page.getByLabel('API key').fill('not-the-key');
  await goOn(page);
  await expect(page.getByText('Copy the API key at the top of that page.')).toBeVisible(patient);
  await page.getByLabel('API key').fill(overseerr.apiKey);
  await goOn(page);

  await expect(title(page, 'Connect Uptime Kuma')).toBeVisible(patient);
  await skip(page);

  await expect(title(page, 'Choose the YouTube folder')).toBeVisible();
  await page.reload();
  await page.getByLabel('Folder', { exact: true }).fill('/nowhere/at/all');
  await goOn(page);
  await expect(page.getByText('There is no such folder on this server.').first()).toBeVisible(patient);
  await skip(page);

  await expect(title(page, 'Lantern House moved in')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Invitation' })).toHaveValue(
    new RegExp(new URL(page.url()).origin),
  );
  await expect(page.getByRole('link', { name: 'Connect the other services' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to your house' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /, Ruth\b/ })).toBeVisible();
});

test('an owner may enter the address by hand and hears what is wrong with it', async ({ page, fresh }) => {
  await page.goto(await fresh.setupAddress());
  await page.getByRole('button', { name: 'Continue with Plex' }).click();
  await page.getByRole('button', { name: 'Continue as Ruth' }).click();
  const address = page.getByRole('textbox', { name: 'Address' });
  await address.fill('my server');
  await page.getByRole('button', { name: 'Test and use it' }).click();
  await expect(page.getByText('An address looks like http://192.168.1.20:32400.')).toBeVisible();

  await address.fill('http://127.0.0.1:9');
  await page.getByRole('button', { name: 'Test and use it' }).click();
  await expect(page.getByText('Nothing answers there.')).toBeVisible({ timeout: 15_000 });

  const { addresses } = await fresh.household.state();
  await address.fill(addresses.plex);
  await page.getByRole('button', { name: 'Test and use it' }).click();
  await expect(title(page, 'Connect Overseerr')).toBeVisible(patient);
});

test('every service that can wait fits a small telephone, and everybody can use its form', {
  tag: '@phone',
}, async ({ page, fresh }) => {
  await moveIn(page, fresh);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const name of ['Connect Overseerr', 'Connect Uptime Kuma', 'Choose the YouTube folder']) {
    await expect(title(page, name)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Test' })).toBeVisible();
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityComplaints(page)).toEqual([]);
    await skip(page);
  }
  await expect(title(page, 'Lantern House moved in')).toBeVisible();
  expect(await overflowPx(page)).toBeLessThanOrEqual(0);
  expect(await accessibilityComplaints(page)).toEqual([]);
});

test('the set-up address works once', async ({ page, browser, fresh }) => {
  await page.goto(await fresh.setupAddress());
  await expect(page.getByRole('button', { name: 'Continue with Plex' })).toBeVisible();
  const elsewhere = await browser.newPage();
  await elsewhere.goto(await fresh.setupAddress());
  await expect(elsewhere.getByText('This set-up address does not work.')).toBeVisible();
  await elsewhere.close();
});
