import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSettingsStore } from '../src/database/settings-store.ts';
import { createRecovery } from '../src/features/auth/index.ts';
import { systemClock } from '../src/kernel/clock.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { findUserId, signedIn } from './support/sign-in.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await startTestPortal();
});
beforeEach(() => test.household.reset());
afterAll(() => test.close());

/** What the command line prints for the person. */
const issueLink = async (username: string) => {
  const owner = await signedIn(test, 'owner');
  const settings = createSettingsStore(test.database.db);
  return createRecovery({ settings, clock: systemClock }).issue(await findUserId(owner, username));
};

const refusal = { status: 403, problem: { code: 'auth.recovery_invalid' } };

describe('the link of the command line', () => {
  it('signs the administrator in once, while Plex is gone', async () => {
    const token = await issueLink('Ruth');
    await test.household.setService('plex-tv', { mode: 'down' });
    const browser = test.browser();
    expect(await browser.post('/auth/recover', { token })).toMatchObject({
      status: 200,
      body: { user: { username: 'Ruth', role: 'admin' } },
    });
    expect(await browser.get('/admin/users')).toMatchObject({ status: 200 });
    expect([...browser.cookies.keys()]).toContain('medianest_renewal');
    expect(await test.browser().post('/auth/recover', { token })).toMatchObject(refusal);
  });

  it('is used by one of two who come at the same moment', async () => {
    const token = await issueLink('Ruth');
    const answers = await Promise.all(
      [test.browser(), test.browser()].map((browser) => browser.post('/auth/recover', { token })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
  });

  it('does nothing for somebody who is no administrator any more', async () => {
    await signedIn(test, 'alice');
    const token = await issueLink('Alice');
    const browser = test.browser();
    expect(await browser.post('/auth/recover', { token })).toMatchObject(refusal);
    expect(await browser.get('/auth/session')).toMatchObject({ status: 401 });
  });

  it('cannot be guessed', async () => {
    await issueLink('Ruth');
    for (const token of ['guess', '0'.repeat(43)])
      expect(await test.browser().post('/auth/recover', { token })).toMatchObject(refusal);
  });
});
