import { signInAs } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('somebody signs another device out from here', async ({ page, browser, portal }) => {
  const elsewhere = await browser.newContext({ baseURL: portal.url });
  const other = await elsewhere.newPage();
  await signInAs(other, 'Bob');
  await signInAs(page, 'Bob');

  await page.goto('/devices/');
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out all others' }).click();
  await expect(page.getByText('Only this device')).toBeVisible();

  await other.reload();
  await expect(other).toHaveURL(/\/sign-in\//);
  await elsewhere.close();
});

test('somebody chooses day or night and it stays', async ({ page }) => {
  await signInAs(page, 'Alice');
  await page.getByRole('button', { name: 'Your menu' }).click();
  await page.getByRole('menuitemradio', { name: 'Day' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('signing out leads to the door and stays there', async ({ page }) => {
  await signInAs(page, 'Alice');
  await page.getByRole('button', { name: 'Your menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in\//);
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in\//);
});
