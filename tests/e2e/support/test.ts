import { test as base } from '@playwright/test';
import { type RunningPortal, startPortal } from '../../support/portal.ts';

export { expect } from '@playwright/test';

/**
 * Playwright's `test` with a portal that is set up, one for each worker; pages open its addresses
 * (`page.goto('/')`). Tests of a worker share its household, so they sign in as people of their own
 * and put back what they break.
 */
export const test = base.extend<object, { portal: RunningPortal }>({
  portal: [
    async ({ browserName: _ }, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
});
