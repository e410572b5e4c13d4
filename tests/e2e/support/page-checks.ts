import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Complaint = [rule: string, firstPlace: string | undefined];

/** Lists complaints alone and stays in the page, which has no frames: half the work. */
const axeFor = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

const complaintsOf = async (axe: AxeBuilder): Promise<Complaint[]> => {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

const showTheme = (page: Page, theme: 'dark' | 'light') =>
  page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);

/**
 * What WCAG 2.2 AA finds wrong with the page as it stands, by night and by day.
 * Between the two only colours change, so the day is asked for these alone.
 */
export const accessibilityComplaints = async (page: Page): Promise<Complaint[]> => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await showTheme(page, 'dark');
  const byNight = await complaintsOf(axeFor(page).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']));
  await showTheme(page, 'light');
  const byDay = await complaintsOf(axeFor(page).withRules(['color-contrast']));
  await showTheme(page, 'dark');
  return [...byNight, ...byDay];
};

/**
 * By how many pixels the page is wider than its window. A phone widens `innerWidth` to whatever the page
 * takes, so the window is measured by what the test made it.
 */
export const overflowPx = async (page: Page): Promise<number> => {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width - (page.viewportSize()?.width ?? 0);
};
