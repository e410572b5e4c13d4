import { accessibilityComplaints, overflowPx } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

test('somebody pastes a playlist, picks from it, and finds a collection in Plex', { tag: '@phone' }, async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('bob');
  await page.goto('/youtube/');
  const { playlists } = await portal.household.youtube.state();
  await page.getByLabel('Link of a video or a playlist').fill(playlists.good.url);
  await page.getByRole('button', { name: 'Look' }).click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByRole('button', { name: 'None' }).click();
  const videos = preview.getByRole('checkbox');
  await videos.nth(0).check();
  await videos.nth(1).check();
  expect.soft(await accessibilityComplaints(page), 'the preview').toEqual([]);
  expect.soft(await overflowPx(page), 'the preview overflows').toBeLessThanOrEqual(0);
  await preview.getByRole('button', { name: 'Bring 2 videos here' }).click();

  const done = page.getByRole('region', { name: 'Here now' });
  await expect(done.getByText(playlists.good.title)).toBeVisible({ timeout: 90_000 });
  await expect(done.getByRole('link', { name: 'Open in Plex' })).toBeVisible({ timeout: 60_000 });
  expect.soft(await accessibilityComplaints(page), 'what is here').toEqual([]);
});
