import { expect, test } from './support/test.ts';

test('somebody asks, the owner agrees, and whoever asked hears of it until it is here', async ({
  page,
  portal,
  elsewhere,
  signIn,
}) => {
  await signIn('owner', elsewhere);
  await elsewhere.goto('/requests/');
  await signIn('alice');
  await page.goto('/discover/?q=salt%20road');
  const found = page.getByRole('listitem').filter({ hasText: 'Salt Road' });
  await found.getByRole('button', { name: /^Request/ }).click();
  await expect(page.getByText('You asked for Salt Road.')).toBeVisible();

  const waiting = elsewhere.getByRole('listitem').filter({ hasText: 'Salt Road' });
  await waiting.getByRole('button', { name: 'Approve' }).click();
  await expect(elsewhere.getByText('Salt Road is approved.')).toBeVisible();
  await page.goto('/requests/');
  await expect(page.getByText('Salt Road').first()).toBeVisible();
  const [asked] = (await portal.household.overseerr.requests()).filter(({ title }) => title === 'Salt Road');
  await portal.household.overseerr.advance({ id: asked?.id ?? 0, to: 'available' });
  await expect(page.getByRole('listitem').filter({ hasText: 'Salt Road' })).toContainText('Ready');
  await page.getByRole('button', { name: /^Notifications, \d+ unread/ }).click();
  const news = page.getByRole('dialog', { name: 'Notifications' });
  await expect(news.getByText(/Salt Road/).first()).toBeVisible();
});
