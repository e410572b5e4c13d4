import type { Page } from '@playwright/test';
import { accessibilityComplaints, overflowPx } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

const titleHeading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Of an item of the library, as the portal tells it to whoever is signed in. */
const findKey = async (page: Page, text: string, type: string): Promise<string> => {
  const answer = await page.request.get(`/api/v1/plex/search?q=${encodeURIComponent(text)}`);
  const { groups } = await answer.json();
  const group = groups.find((one: { type: string }) => one.type === type);
  const hit = group?.items.find((card: { title: string }) => card.title === text);
  if (hit === undefined) throw new Error(`The household has no ${type} called ${text}`);
  return hit.ratingKey;
};

test('somebody opens what has just arrived, sees how it lies here, and finds the way to Plex', {
  tag: '@phone',
}, async ({ page, isMobile, signIn }) => {
  await signIn('alice');
  await page.goto('/');
  const first = page.getByRole('region', { name: 'Just arrived' }).getByRole('link', { name: /Night of/ });
  await first.click();
  await expect(page).toHaveURL(/\/library\/item\/\?key=\d+$/);
  await expect(titleHeading(page, 'Night of the Living Dead')).toBeVisible();
  await expect(page).toHaveTitle('Night of the Living Dead · MediaNest');
  const watch = page.getByRole('link', { name: /^Watch on Plex/ });
  await expect(watch).toHaveAttribute('href', isMobile ? /^plex:\/\/preplay\// : /\/desktop\/#!\/server\//);
  await expect(page.getByText('Picture', { exact: true })).toBeVisible();
});

test('the way back from an item leads to the same place in the list', async ({ page, signIn }) => {
  await signIn('alice');
  const key = await findKey(page, 'Before 1950', 'collection');
  await page.goto(`/library/collection/?key=${key}`);
  await expect(titleHeading(page, 'Before 1950')).toBeVisible();
  const item = page.getByRole('region', { name: 'In this collection' }).getByRole('link').nth(70);
  await item.scrollIntoViewIfNeeded();
  const placeBefore = await item.evaluate((link) => link.getBoundingClientRect().top);
  await item.click();
  await expect(page).toHaveURL(/\/library\/item\//);
  await page.getByRole('link', { name: /^Watch on Plex/ }).waitFor();
  await page.goBack();
  await expect(page).toHaveURL(/\/library\/collection\//);
  await expect(item).toBeInViewport();
  await expect
    .poll(async () =>
      Math.abs((await item.evaluate((link) => link.getBoundingClientRect().top)) - placeBefore),
    )
    .toBeLessThan(60);
});

test('a long collection comes as it is scrolled to, in its own order', { tag: '@phone' }, async ({
  page,
  signIn,
}) => {
  await signIn('alice');
  const key = await findKey(page, 'Before 1950', 'collection');
  const offsets: string[] = [];
  page.on('request', (sent) => {
    const { pathname, searchParams } = new URL(sent.url());
    if (pathname.endsWith(`/plex/collections/${key}`)) offsets.push(searchParams.get('offset') ?? '');
  });
  await page.goto(`/library/collection/?key=${key}`);
  const links = page.getByRole('region', { name: 'In this collection' }).getByRole('link');
  await expect(links).toHaveCount(100);
  expect(offsets).toEqual(['0']);
  await links.last().scrollIntoViewIfNeeded();
  await expect.poll(() => links.count()).toBeGreaterThan(100);
  expect(offsets).toEqual(['0', '100']);
});

test('somebody picks a season, and the address keeps it', async ({ page, signIn }) => {
  await signIn('bob');
  const key = await findKey(page, 'One Step Beyond', 'show');
  await page.goto(`/library/item/?key=${key}`);
  const second = page.getByRole('link', { name: /^Season 2/ });
  await second.click();
  await expect(second).toHaveAttribute('aria-expanded', 'true');
  await expect(page).toHaveURL(/&season=\d+$/);
  await expect(page.getByRole('link', { name: /^1\. / })).toBeVisible();
  await page.reload();
  await expect(second).toHaveAttribute('aria-expanded', 'true');

  await page.getByRole('link', { name: /^1\. / }).click();
  const way = page.getByRole('navigation', { name: 'Part of' });
  await expect(way.getByRole('link', { name: 'Season 2' })).toBeVisible();
  await way.getByRole('link', { name: 'One Step Beyond' }).click();
  await expect(titleHeading(page, 'One Step Beyond')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/&season=\d+$/);
  await expect(second).toHaveAttribute('aria-expanded', 'true');
});

test('what is not shared is missing, exactly as what never was', async ({ page, elsewhere, signIn }) => {
  await signIn('owner', elsewhere);
  const hidden = await findKey(elsewhere, 'Man with a Movie Camera', 'movie');

  await signIn('alice');
  const missing = async (key: string) => {
    await page.goto(`/library/item/?key=${key}`);
    await expect(titleHeading(page, 'Not here (any more)')).toBeVisible();
    return page.locator('main').textContent();
  };
  expect(await missing(hidden)).toBe(await missing('999999999'));
});

test('what is deleted while it is open goes by itself', async ({ page, portal, signIn }) => {
  const added = await portal.household.addItem({ type: 'movie', title: 'Soon gone' });
  await signIn('bob');
  await page.goto(`/library/item/?key=${added.ratingKey}`);
  await expect(titleHeading(page, 'Soon gone')).toBeVisible();
  await portal.household.removeItem(added.ratingKey);
  await expect(titleHeading(page, 'Not here (any more)')).toBeVisible({ timeout: 20_000 });
});

test('with Plex gone, what is known stays with its age, and the rest says so', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('bob');
  const known = await findKey(page, 'One Step Beyond', 'show');
  await page.goto(`/library/item/?key=${known}`);
  await expect(titleHeading(page, 'One Step Beyond')).toBeVisible();
  await portal.household.setService('plex', { mode: 'down' });
  try {
    await page.goto('/library/item/?key=1001');
    await expect(page.getByText('Plex did not answer')).toBeVisible({ timeout: 30_000 });
    await portal.household.setService('plex', { mode: 'up' });
    await expect(page.getByRole('link', { name: /^Watch on Plex/ })).toBeVisible({ timeout: 30_000 });
  } finally {
    await portal.household.setService('plex', { mode: 'up' });
  }
});

test('the pages of titles are accessible and fit the smallest window', async ({ page, signIn }) => {
  await signIn('bob');
  const keys = {
    film: await findKey(page, 'Night of the Living Dead', 'movie'),
    show: await findKey(page, 'One Step Beyond', 'show'),
    episode: await findKey(page, 'The Coming of Robin Hood', 'episode'),
  };
  const collection = await findKey(page, 'Before 1950', 'collection');
  const addresses = [
    ...Object.values(keys).map((key) => `/library/item/?key=${key}`),
    `/library/collection/?key=${collection}`,
    '/library/item/?key=999999999',
  ];
  for (const address of addresses) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    expect.soft(await accessibilityComplaints(page), address).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of addresses) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect.soft(await overflowPx(page), `${address} overflows`).toBeLessThanOrEqual(0);
  }
});
