import { expect, test } from './support/test.ts';

test('somebody signs another device out from here', async ({ page, elsewhere, signIn }) => {
  await signIn('bob', elsewhere);
  await signIn('bob');

  await page.goto('/devices/');
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out all others' }).click();
  await expect(page.getByText('Only this device')).toBeVisible();

  await elsewhere.goto('/');
  await expect(elsewhere).toHaveURL(/\/sign-in\//);
});

test('somebody chooses day or night and it stays', { tag: '@phone' }, async ({ page, signIn }) => {
  await signIn('alice');
  await page.goto('/');
  await page.getByRole('button', { name: 'Your menu' }).click();
  await page.getByRole('menuitemradio', { name: 'Day' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('signing out leads to the door and stays there', async ({ page, signIn }) => {
  await signIn('alice');
  await page.goto('/');
  await page.getByRole('button', { name: 'Your menu' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in\//);
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in\//);
});
