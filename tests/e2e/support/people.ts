import type { Page } from '@playwright/test';

/** Signs a person in through Plex's own page, as a person would. */
export const signInAs = async (page: Page, name: string, address = '/') => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Continue with Plex' }).click();
  await page.getByRole('button', { name: `Continue as ${name}` }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`, ${name}\\b`) }).waitFor();
};
