import type { Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';

type Complaint = [rule: string, firstPlace: string | undefined];

/** Axe, which the pages' policy keeps out as a script, comes through the debugger and stays for a load. */
const bringAxe = async (page: Page) => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
};

const complaintsOf = (page: Page, runOnly: RunOnly): Promise<Complaint[]> =>
  page.evaluate(async (runOnly) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }): Complaint => [id, nodes[0]?.html]);
  }, runOnly);

const showTheme = (page: Page, theme: 'dark' | 'light') =>
  page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);

/**
 * What WCAG 2.2 AA finds wrong with the page as it stands, by night and by day.
 * Between the two only colours change, so the day is asked for these alone.
 */
export const accessibilityComplaints = async (page: Page): Promise<Complaint[]> => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bringAxe(page);
  await showTheme(page, 'dark');
  const byNight = await complaintsOf(page, {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
  });
  await showTheme(page, 'light');
  const byDay = await complaintsOf(page, { type: 'rule', values: ['color-contrast'] });
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
