import type { PersonName } from '@medianest/household';
import type { Page } from '@playwright/test';
import type { RunningPortal } from '../../support/portal.ts';

/** Signs a person in through Plex's own page, as a person would. */
export const signInThroughPlex = async (page: Page, name: string, address = '/') => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Continue with Plex' }).click();
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`, ${name}\\b`) }).waitFor();
};

/**
 * Gives the browser of a page a session of a person, without the way through the pages of the door:
 * those have tests of their own.
 */
export const signInAs = async (
  page: Page,
  { url, household }: Pick<RunningPortal, 'url' | 'household'>,
  person: PersonName,
) => {
  const post = async (path: string, data?: object) => {
    const headers = { origin: new URL(url).origin };
    const csrf = await page.request.post(`${url}/api/v1/csrf/token`, { headers });
    const { token } = await csrf.json();
    const answer = await page.request.post(`${url}/api/v1${path}`, {
      headers: { ...headers, 'x-csrf-token': token },
      ...(data && { data }),
    });
    if (!answer.ok()) throw new Error(`POST ${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };
  const { code } = await post('/auth/plex/pin', { flow: 'link', rememberMe: true });
  await household.approvePin({ code, person });
  await post('/auth/plex');
};
