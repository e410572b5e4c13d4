import { signInThroughPlex } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('somebody signs in at Plex and finds what came in', { tag: '@phone' }, async ({ page }) => {
  await signInThroughPlex(page, 'Alice');
  await expect(page).toHaveURL(/\/$/);
  const poster = page.getByRole('region', { name: 'Just arrived' }).locator('img').first();
  await expect(poster).toBeVisible();
  await expect
    .poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100);
});

test('somebody signs in with a code typed on another device', async ({ page, context }) => {
  await page.goto('/sign-in/');
  await page.getByRole('button', { name: 'Use a code instead' }).click();
  const label = await page.getByLabel(/^Your code:/).getAttribute('aria-label');
  const code = (label ?? '').replace('Your code: ', '').replaceAll(/[^A-Z0-9]/gi, '');
  expect(code).toMatch(/^[A-Z0-9]{4}$/i);
  await expect(page.getByText(/This code is good for 1[45]:\d\d/)).toBeVisible();

  const elsewhere = await context.newPage();
  await elsewhere.goto((await page.getByRole('link', { name: /\/link/ }).getAttribute('href')) ?? '');
  await elsewhere.getByRole('textbox').fill(code);
  await elsewhere.getByRole('button').first().click();
  await elsewhere.getByRole('button', { name: 'Continue as Bob' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /, Bob\b/ })).toBeVisible({ timeout: 20_000 });
});

test('a stranger hears whom to ask', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Continue with Plex' }).click();
  await page.getByRole('button', { name: 'Continue as Sam' }).click();
  await expect(page.getByText('This Plex account is not invited here.')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText(/Ask Ruth to share the library/)).toBeVisible();
});

test('an address opened without a session comes back after the sign-in', async ({ page }) => {
  await page.goto('/devices/');
  await page.getByRole('button', { name: 'Continue with Plex' }).click();
  await page.getByRole('button', { name: 'Continue as Alice' }).click();
  await expect(page).toHaveURL(/\/devices\/$/);
  await expect(page.getByText('This device', { exact: true })).toBeVisible();
});

test('a dead plex.tv says so at the door and keeps nobody out who is in', async ({
  page,
  portal,
  elsewhere,
  signIn,
}) => {
  await signIn('bob');
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: /, Bob\b/ }).waitFor();
  await portal.household.setService('plex-tv', { mode: 'down' });
  try {
    await elsewhere.goto('/sign-in/');
    await elsewhere.getByRole('button', { name: 'Continue with Plex' }).click();
    await expect(elsewhere.getByText('plex.tv does not answer.')).toBeVisible({ timeout: 20_000 });
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: /, Bob\b/ })).toBeVisible();
  } finally {
    await portal.household.setService('plex-tv', { mode: 'up' });
  }
});

test('tabs opened at once with a stale session all stay signed in', async ({ page, context, signIn }) => {
  await signIn('alice');
  await context.clearCookies({ name: 'medianest_access' });
  const tabs = await Promise.all(Array.from({ length: 8 }, () => context.newPage()));
  await Promise.all(tabs.map((tab) => tab.goto('/devices/')));
  for (const tab of tabs) await expect(tab.getByText('This device', { exact: true })).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: /, Alice\b/ })).toBeVisible();
});
