import { expect, test } from './support/test.ts';

/** Tests of a worker share its household, so each brings a film of its own. */
const newTitle = (name: string) => `${name} ${test.info().workerIndex}-${test.info().project.name}`;

test('a film that comes in appears on a page that is open', { tag: '@phone' }, async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('alice');
  await page.goto('/');
  const arrivals = page.getByRole('region', { name: 'Just arrived' });
  await expect(arrivals.locator('img').first()).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
  const title = newTitle('The Late Arrival');
  await portal.household.addItem({ type: 'movie', title });
  await expect(arrivals.getByText(title).first()).toBeVisible();
  expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
});

test('a page whose device is signed out elsewhere shows the door at once', async ({
  page,
  elsewhere,
  signIn,
}) => {
  await signIn('bob', elsewhere);
  await elsewhere.goto('/');
  await elsewhere.getByRole('heading', { level: 1, name: /, Bob\b/ }).waitFor();
  await signIn('bob');
  await page.goto('/devices/');
  await page.getByRole('button', { name: 'Sign out all others' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out all others' }).click();
  await expect(elsewhere).toHaveURL(/\/sign-in\//);
});
