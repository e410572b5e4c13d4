import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What WCAG 2.2 AA finds wrong with the page as it stands: the rule, and the first place. */
export const accessibilityComplaints = async (page: Page): Promise<[string, string | undefined][]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
};

/** By how many pixels the page is wider than its window. */
export const overflowPx = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
