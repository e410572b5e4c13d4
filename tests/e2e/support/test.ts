import type { PersonName } from '@medianest/household';
import { test as base, type Page } from '@playwright/test';
import { type RunningPortal, startPortal } from '../../support/portal.ts';
import { signInAs } from './people.ts';

export { expect } from '@playwright/test';

/** Signs a person in on the test's page, or on another one; opens nothing. */
type SignIn = (person: PersonName, on?: Page) => Promise<void>;

/**
 * Playwright's `test` with a portal that is set up, one for each worker; pages open its addresses
 * (`page.goto('/')`). Tests of a worker share its household, so they sign in as people of their own
 * and put back what they break.
 */
export const test = base.extend<{ signIn: SignIn; elsewhere: Page }, { portal: RunningPortal }>({
  portal: [
    async ({ browserName: _ }, use) => {
      const portal = await startPortal();
      await use(portal);
      await portal.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.url),
  /** A page of another browser, which nobody has signed in yet. */
  elsewhere: async ({ browser, portal }, use) => {
    const context = await browser.newContext({ baseURL: portal.url });
    await use(await context.newPage());
    await context.close();
  },
  signIn: async ({ page, portal }, use) => use((person, on = page) => signInAs(on, portal, person)),
});
