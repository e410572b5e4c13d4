import { accessibilityComplaints, overflowPx } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

test('a service that stops is told on every page, and takes none with it', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('alice');
  await page.goto('/');
  const arrivals = page.getByRole('region', { name: 'Just arrived' });
  await expect(arrivals.locator('img').first()).toBeVisible();
  await portal.household.setService('overseerr', { mode: 'down' });
  try {
    await expect(page.getByText(/^Overseerr (has been|is) down/).first()).toBeVisible({ timeout: 90_000 });
    await page.goto('/status/');
    await expect(page.getByText(/Overseerr stopped answering/)).toBeVisible();
    expect.soft(await accessibilityComplaints(page)).toEqual([]);
    await page.goto('/library/');
    await expect(page.locator('img').first()).toBeVisible();
  } finally {
    await portal.household.setService('overseerr', { mode: 'up' });
  }
  await page.goto('/status/');
  await expect(page.getByText(/Overseerr stopped answering/)).toBeHidden({ timeout: 90_000 });
});

test('the rooms of the owner are accessible, fit their window and are closed to others', {
  tag: '@phone',
}, async ({ page, elsewhere, signIn }) => {
  await signIn('owner');
  for (const address of ['/admin/services/', '/admin/system/', '/status/', '/requests/', '/youtube/']) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    expect.soft(await accessibilityComplaints(page), address).toEqual([]);
    expect.soft(await overflowPx(page), `${address} overflows`).toBeLessThanOrEqual(0);
  }
  await signIn('alice', elsewhere);
  for (const address of ['/admin/services/', '/admin/system/']) {
    await elsewhere.goto(address);
    await expect(elsewhere.getByRole('heading', { name: 'No such room' })).toBeVisible();
  }
});
