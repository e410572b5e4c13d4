import { test as base, expect } from '@playwright/test';
import { type RunningPortal, startPortal } from '../support/portal.ts';

const test = base.extend<{ fresh: RunningPortal }>({
  fresh: async ({ browserName: _ }, use) => {
    const portal = await startPortal({ isSetUp: false });
    await use(portal);
    await portal.stop();
  },
});

test('an owner comes from the printed address to a house that people can enter', async ({ page, fresh }) => {
  await page.goto(await fresh.setupAddress());
  await expect(page).not.toHaveURL(/token/);
  await page.getByRole('button', { name: 'Continue with Plex' }).click();
  await page.getByRole('button', { name: 'Continue as Ruth' }).click();

  await expect(page.getByRole('heading', { name: 'Choose your server' })).toBeVisible({ timeout: 15_000 });
  await page.getByRole('button', { name: 'Use Lantern House' }).click();
  await expect(page.getByRole('heading', { name: 'Lantern House moved in' })).toBeVisible({
    timeout: 15_000,
  });
  await page.getByRole('link', { name: 'Go to your house' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /, Ruth$/ })).toBeVisible();
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
  await expect(page.getByRole('heading', { name: 'Lantern House moved in' })).toBeVisible({
    timeout: 15_000,
  });
});

test('the set-up address works once', async ({ page, browser, fresh }) => {
  await page.goto(await fresh.setupAddress());
  await expect(page.getByRole('button', { name: 'Continue with Plex' })).toBeVisible();
  const elsewhere = await browser.newPage();
  await elsewhere.goto(await fresh.setupAddress());
  await expect(elsewhere.getByText('This set-up address does not work.')).toBeVisible();
  await elsewhere.close();
});
