import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What WCAG 2.2 AA finds wrong with the page as it stands: the rule, and the first place. */
export const accessibilityComplaints = async (page: Page): Promise<[string, string | undefined][]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

/**
 * By how many pixels the page is wider than its window. A phone widens `innerWidth` to whatever the page
 * takes, so the window is measured by what the test made it.
 */
export const overflowPx = async (page: Page): Promise<number> => {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width - (page.viewportSize()?.width ?? 0);
};
