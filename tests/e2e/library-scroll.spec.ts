import type { Page } from '@playwright/test';
import { countRequests } from './support/page-requests.ts';
import { expect, test } from './support/test.ts';

const titles = 20_000;
const lastPage = 19_980;

/** Moves the window frame by frame, as a finger or a scroll bar does. */
const scroll = (page: Page, { to, durationMs }: { to: 'end' | number; durationMs: number }) =>
  page.evaluate(
    ({ to, durationMs }) => {
      const startedAt = performance.now();
      const from = window.scrollY;
      const end = document.documentElement.scrollHeight - window.innerHeight;
      const distance = (to === 'end' ? end : from + to) - from;
      return new Promise<void>((done) => {
        const step = () => {
          const share = Math.min(1, (performance.now() - startedAt) / durationMs);
          window.scrollTo({ top: from + distance * share, behavior: 'instant' });
          if (share < 1) requestAnimationFrame(step);
          else done();
        };
        step();
      });
    },
    { to, durationMs },
  );

test('a long library is asked for where somebody looks, and nowhere else', { tag: '@phone' }, async ({
  page,
  portal,
  signIn,
}) => {
  await portal.household.setLibrarySize({ items: titles });
  try {
    const requests = countRequests(page);
    await signIn('alice');
    await page.goto('/library/');
    const wall = page.getByRole('list', { name: 'Films', exact: true });
    await expect(wall.getByRole('link').first()).toBeVisible();
    await expect(page.getByText('20,000 films')).toBeVisible();
    const heightBefore = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(requests.take().offsets).toEqual([0]);

    await scroll(page, { to: 'end', durationMs: 4000 });
    await expect(wall.locator('li:last-child a')).toBeVisible();
    await expect(wall.locator('li:last-child')).toHaveAttribute('aria-posinset', String(titles));
    const flung = requests.take();
    // A busy machine stands still now and then, which looks like rest; of 334 pages these are few.
    expect(flung.offsets.length).toBeLessThanOrEqual(12);
    expect(flung.offsets).toContain(lastPage);
    expect(flung.images).toBeLessThan(300);

    await page.getByRole('slider', { name: 'Letters' }).focus();
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowUp');
    await expect(wall.getByRole('link').first()).toBeVisible();
    // Each press would ask for its place and what lies beside it.
    expect(requests.take().offsets.length).toBeLessThanOrEqual(8);

    await scroll(page, { to: 4000, durationMs: 4000 });
    await expect(wall.getByRole('link').first()).toBeVisible();
    const { offsets } = requests.take();
    expect(new Set(offsets).size).toBe(offsets.length);
    expect(offsets.length).toBeLessThanOrEqual(6);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(heightBefore);
  } finally {
    await portal.household.setLibrarySize({ items: 'original' });
  }
});
