import type { Page } from '@playwright/test';
import { accessibilityComplaints, overflowPx } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

const wall = (page: Page, name = 'Films') => page.getByRole('list', { name, exact: true });
const count = (page: Page) => page.getByRole('main').getByRole('status').first();
const topOf = (page: Page, name: RegExp) =>
  wall(page)
    .getByRole('link', { name })
    .evaluate((link) => Math.round(link.getBoundingClientRect().top));

const openLibrary = async (page: Page, address = '/library/') => {
  await page.goto(address);
  await expect(count(page)).not.toBeEmpty();
};

test('somebody filters the library, jumps by letter, opens a film and comes back to it', {
  tag: '@phone',
}, async ({ page, signIn }) => {
  await signIn('alice');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' }).click();
  await expect(wall(page).getByRole('link').first()).toBeVisible();

  await page.getByRole('checkbox', { name: 'Not seen yet' }).check();
  await expect(page).toHaveURL(/[?&]unwatched=1/);
  await expect(count(page)).toHaveText(/^\d+ of \d+ films$/);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: 'Not seen yet' })).not.toBeChecked();
  await expect(count(page)).toHaveText(/^\d+ films$/);

  const letters = page.getByRole('slider', { name: 'Letters' });
  await letters.focus();
  await page.keyboard.press('End');
  await expect(letters).toHaveAttribute('aria-valuetext', /^W, /);
  const film = wall(page).getByRole('link', { name: /^Way Down East/ });
  await expect(film).toBeInViewport();

  const before = await topOf(page, /^Way Down East/);
  await film.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Way Down East' })).toBeVisible();
  await page.goBack();
  await expect(film).toBeInViewport();
  expect(Math.abs((await topOf(page, /^Way Down East/)) - before)).toBeLessThanOrEqual(2);
  await page.reload();
  await expect(film).toBeInViewport();
});

test('a view travels with its address, and what makes no sense in it is left out', async ({
  page,
  signIn,
}) => {
  await signIn('alice');
  await openLibrary(page, '/library/?sort=year&order=asc&year=1926');
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('year');
  await expect(page.getByRole('button', { name: 'Order: Oldest first. Turn around' })).toBeAttached();
  await expect(count(page)).toHaveText(/^\d+ of \d+ films$/);
  await expect(page.getByRole('slider')).toHaveCount(0);

  await openLibrary(page, '/library/?library=77&sort=colour&genre=none');
  await expect(page).toHaveURL(/\/library\/$/);
  await expect(wall(page).getByRole('link').first()).toBeVisible();
});

test('the keys move over the wall and open what they reach', { tag: '@phone' }, async ({
  page,
  isMobile,
  signIn,
}) => {
  test.slow(isMobile);
  await signIn('alice');
  await openLibrary(page);
  await wall(page).getByRole('link').first().focus();
  await page.keyboard.press('End');
  const last = wall(page).locator('li:last-child a');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  const reached = page.locator(':focus');
  const title = (await reached.locator('[dir=auto]').first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('the collections of a library lead to their pages', async ({ page, signIn }) => {
  await signIn('alice');
  await openLibrary(page);
  await page.getByRole('button', { name: 'Collections' }).click();
  await expect(count(page)).toHaveText(/^\d+ collections$/);
  await wall(page)
    .getByRole('link', { name: /^Buster Keaton/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Buster Keaton' })).toBeVisible();
});

test('a library that is shared no longer is left, with a word about it', async ({ page, portal, signIn }) => {
  await signIn('bob');
  await openLibrary(page);
  await page.getByRole('link', { name: /^Documentaries/ }).click();
  await expect(wall(page, 'Documentaries').getByRole('link').first()).toBeVisible();
  await portal.household.share('bob', ['Films', 'Series']);
  try {
    await expect(async () => {
      await page.getByRole('button', { name: /^Order: / }).click();
      await expect(page.getByText('Documentaries is not shared with you any more.')).toBeVisible({
        timeout: 1000,
      });
    }).toPass();
    await expect(wall(page).getByRole('link').first()).toBeVisible();
    await expect(page.getByRole('link', { name: /^Documentaries/ })).toHaveCount(0);
  } finally {
    await portal.household.share('bob', 'all');
  }
});

test('a media server that falls silent in the middle of a scroll costs its page alone', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('alice');
  // An order that nobody else asks for, so that the portal has nothing of it in store.
  await openLibrary(page, '/library/?sort=duration&order=asc');
  await wall(page).getByRole('link').first().focus();
  await portal.household.setService('plex', { mode: 'fail', status: 503 });
  try {
    await page.keyboard.press('End');
    await expect(
      wall(page)
        .getByRole('button', { name: /^This did not come/ })
        .first(),
    ).toBeVisible();
    await expect(count(page)).toHaveText(/^\d+ films$/);
    await page.keyboard.press('Home');
    await expect(wall(page).getByRole('link').first()).toBeInViewport();
  } finally {
    await portal.household.setService('plex', { mode: 'up' });
  }
  await page.keyboard.press('End');
  await expect(async () => {
    const again = wall(page)
      .getByRole('button', { name: /^This did not come/ })
      .first();
    if (await again.isVisible()) await again.click({ timeout: 1000 });
    await expect(wall(page).locator('li:last-child a')).toBeVisible({ timeout: 1000 });
  }).toPass();
});

for (const layout of ['Grid', 'List']) {
  test(`the library is accessible and fits small windows (${layout})`, { tag: '@phone' }, async ({
    page,
    isMobile,
    signIn,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    if (isMobile) await page.setViewportSize({ width: 320, height: 640 });
    await signIn('alice');
    await openLibrary(page);
    await page.getByRole('button', { name: layout }).click();
    await expect(wall(page).getByRole('link').first()).toBeVisible();
    await page.getByRole('slider', { name: 'Letters' }).focus();
    await page.keyboard.press('End');
    await expect(wall(page).locator('li:last-child a')).toBeVisible();
    expect(await accessibilityComplaints(page)).toEqual([]);
    expect(await overflowPx(page)).toBeLessThanOrEqual(0);
  });
}
