import type { PersonName } from '@medianest/household';
import type { FlowStatus, ManagedUser, Pin, PinRequest } from '@medianest/shared';
import { expect } from 'vitest';
import type { Answer, BrowserOptions, TestBrowser } from './browser.ts';
import type { TestPortal } from './portal.ts';

/** The code that Plex's page would get in its address. */
export const codeInAuthUrl = (authUrl: string): string =>
  new URLSearchParams(new URL(authUrl).hash.slice(2)).get('code') ?? '';

/** Begins to sign in; answers what the browser is told. */
export const beginSignIn = async (browser: TestBrowser, request: Partial<PinRequest> = {}): Promise<Pin> => {
  const answer = await browser.post('/auth/plex/pin', { flow: 'window', ...request });
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as Pin;
};

export const flowStatus = async (browser: TestBrowser) =>
  ((await browser.get('/auth/plex/status')).body as { status?: FlowStatus }).status;

/** Begins to sign in and lets the person consent at Plex. */
export const authorizeAtPlex = async (
  test: TestPortal,
  browser: TestBrowser,
  person: PersonName,
  rememberMe = true,
) => {
  const { authUrl = '' } = await beginSignIn(browser, { rememberMe });
  const code = codeInAuthUrl(authUrl);
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
  options?: Omit<BrowserOptions, 'address'>,
): Promise<TestBrowser> => {
  const browser = test.browser(options);
  const answer = await signIn(test, browser, person);
  if (answer.status !== 200) throw new Error(`${person} could not sign in: ${JSON.stringify(answer.body)}`);
  return browser;
};

/** The person's id, as the administrator's list tells it. */
export const findUserId = async (admin: TestBrowser, username: string): Promise<string> => {
  const { items } = (await admin.get('/admin/users?limit=200')).body as { items: ManagedUser[] };
  return items.find((user) => user.username === username)?.id ?? '';
};
