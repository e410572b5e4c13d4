import type { Page } from '@playwright/test';
import { accessibilityComplaints, overflowPx } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' });
const found = (page: Page) => page.getByRole('status').getByText(/in your library$/);

/** On phones the box comes with a touch; everywhere else it is there. */
const openSearch = async (page: Page, isMobile: boolean) => {
  if (isMobile) await page.getByRole('link', { name: 'Search', exact: true }).tap();
  else await page.keyboard.press('/');
  await expect(box(page)).toBeFocused();
};

test('somebody types, finds, opens and comes back to what was found', { tag: '@phone' }, async ({
  page,
  isMobile,
  signIn,
}) => {
  await signIn('alice');
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: /, Alice\b/ }).waitFor();
  await openSearch(page, isMobile);
  await page.keyboard.type('night', { delay: 20 });
  await expect(page).toHaveURL(/\/discover\/\?q=night$/);
  await expect(found(page)).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('night');

  const hit = page.getByRole('link', { name: 'Night of the Living Dead', exact: true });
  await hit.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Night of the Living Dead' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/discover\/\?q=night$/);
  await expect(box(page)).toHaveValue('night');
  await expect(hit).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: /, Alice\b/ })).toBeVisible();
});

test('a search can be kept, shared and reloaded by its address', async ({ page, signIn }) => {
  await signIn('alice');
  await page.goto('/discover/?q=night');
  await expect(box(page)).toHaveValue('night');
  await expect(page.getByRole('region', { name: 'Films' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Episodes' }).getByRole('listitem').first()).toBeVisible();
});

test('quick typing does not ask for every letter, and shows what is meant', async ({ page, signIn }) => {
  await signIn('alice');
  const asked: string[] = [];
  page.on('request', (sent) => {
    const { pathname, searchParams } = new URL(sent.url());
    if (pathname.endsWith('/plex/search')) asked.push(searchParams.get('q') ?? '');
  });
  await page.goto('/discover/');
  await box(page).pressSequentially('metropolis');
  await expect(page.getByRole('link', { name: 'Metropolis', exact: true })).toBeVisible();
  // A busy machine may type slowly enough for a question in between; the last one decides.
  await expect.poll(() => asked.at(-1)).toBe('metropolis');
  expect(asked.length).toBeLessThan(4);
});

test('the keyboard goes through the hits and back into the box', async ({ page, signIn }) => {
  await signIn('alice');
  await page.goto('/discover/?q=night');
  await found(page).waitFor();
  // Titles to ask for stand among the hits when Overseerr has answered.
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const hits = page.locator('[data-hit]');
  await expect(hits.first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(hits.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const below = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
  const above = await hits.first().evaluate((hit) => hit.getBoundingClientRect().bottom);
  expect(below).toBeGreaterThan(above);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box(page)).toHaveValue('');
  await expect(page).toHaveURL(/\/discover\/$/);
});

test('nobody finds what is not shared', async ({ page, elsewhere, signIn }) => {
  await signIn('owner', elsewhere);
  await elsewhere.goto('/discover/?q=man%20with%20a%20movie');
  await expect(elsewhere.getByRole('link', { name: 'Man with a Movie Camera', exact: true })).toBeVisible();

  await signIn('alice');
  await page.goto('/discover/?q=man%20with%20a%20movie');
  await expect(page.getByText('Nothing here matches “man with a movie”')).toBeVisible();
});

test('a silent library says so, and answers when it is back', async ({ page, portal, signIn }) => {
  await signIn('bob');
  await portal.household.setService('plex', { mode: 'down' });
  try {
    await page.goto('/discover/?q=metropolis');
    await expect(page.getByText('Your library did not answer')).toBeVisible({ timeout: 30_000 });
    await expect(box(page)).toHaveValue('metropolis');
  } finally {
    await portal.household.setService('plex', { mode: 'up' });
  }
  await expect(page.getByRole('link', { name: 'Metropolis', exact: true })).toBeVisible({ timeout: 30_000 });
});

test('the search page is accessible and fits the smallest window', async ({ page, signIn }) => {
  await signIn('bob');
  for (const address of ['/discover/?q=night', '/discover/?q=qqqqq', '/discover/']) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    // Without words in the box it is among all pages that are looked into.
    if (address !== '/discover/') expect.soft(await accessibilityComplaints(page), address).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect.soft(await overflowPx(page), `${address} overflows`).toBeLessThanOrEqual(0);
  }
});
