import { accessibilityComplaints, overflowPx } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

test('somebody finds a film, asks for it in one press, and takes it back', { tag: '@phone' }, async ({
  page,
  signIn,
}) => {
  await signIn('bob');
  await page.goto('/discover/?q=night%20ferry');
  const found = page.getByRole('listitem').filter({ hasText: 'The Night Ferry' });
  await found.getByRole('button', { name: /^Request/ }).click();
  await expect(page.getByText('You asked for The Night Ferry.')).toBeVisible();
  await expect(found.getByRole('button', { name: /^You asked/ })).toBeDisabled();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(found.getByRole('button', { name: /^Request/ })).toBeEnabled();
});

test('a card leads to the page of its title, and back', async ({ page, signIn }) => {
  await signIn('bob');
  await page.goto('/discover/');
  const row = page.getByRole('region', { name: 'Trending' });
  await row.getByRole('link', { name: /^Ten Thousand Tuesdays/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ten Thousand Tuesdays' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'In the same wood' })).toBeAttached();
  await page.goBack();
  await expect(row.getByRole('link', { name: /^Ten Thousand Tuesdays/ })).toBeVisible();
});

test('titles are accessible and fit the smallest window', async ({ page, signIn }) => {
  await signIn('bob');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['/title/?type=movie&id=2028', '/title/?type=tv&id=3003']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('button', { name: 'Report a problem' }).waitFor();
    expect.soft(await accessibilityComplaints(page), address).toEqual([]);
    expect.soft(await overflowPx(page), `${address} overflows`).toBeLessThanOrEqual(0);
  }
  await page.getByRole('button', { name: 'Report a problem' }).click();
  await page.getByRole('dialog').waitFor();
  expect.soft(await accessibilityComplaints(page), 'the report').toEqual([]);
});
