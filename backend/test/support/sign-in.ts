import type { PersonName } from '@medianest/household';
import type { Pin } from '@medianest/shared';
import type { Answer, TestBrowser } from './browser.ts';
import type { TestPortal } from './portal.ts';

/** The code that Plex's page would get in its address. */
export const codeInAuthUrl = (authUrl: string): string =>
  new URLSearchParams(new URL(authUrl).hash.slice(2)).get('code') ?? '';

/** Begins to sign in and lets the person consent at Plex. */
export const authorizeAtPlex = async (
  test: TestPortal,
  browser: TestBrowser,
  person: PersonName,
  rememberMe = true,
) => {
  const { body } = await browser.post('/auth/plex/pin', { flow: 'window', rememberMe });
  const code = codeInAuthUrl((body as Pin).authUrl ?? '');
  await test.household.approvePin({ code, person });
  return code;
};

/** Signs a person in the whole way; answers what the last step answered. */
export const signIn = async (
  test: TestPortal,
  browser: TestBrowser,
  person: PersonName,
  rememberMe = true,
): Promise<Answer> => {
  await authorizeAtPlex(test, browser, person, rememberMe);
  return browser.post('/auth/plex');
};

/** A browser in which the person is signed in. */
export const signedIn = async (
  test: TestPortal,
  person: PersonName,
  userAgent?: string,
): Promise<TestBrowser> => {
  const browser = test.browser(userAgent);
  const answer = await signIn(test, browser, person);
  if (answer.status !== 200) throw new Error(`${person} could not sign in: ${JSON.stringify(answer.body)}`);
  return browser;
};
