import type { HouseholdControl } from '@medianest/household';
import { createBrowser } from '../../backend/test/support/browser.ts';

/** Signs the owner in and answers the Cookie header of the session. */
export async function signInAsOwner(url: string, household: HouseholdControl): Promise<string> {
  const browser = createBrowser({ address: () => url });
  const pin = await browser.post('/auth/plex/pin', { flow: 'link', rememberMe: true });
  const { code } = pin.body as { code: string };
  await household.approvePin({ code, person: 'owner' });
  const { status } = await browser.post('/auth/plex');
  if (status !== 200) throw new Error(`The owner could not sign in (${status}).`);
  return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}
