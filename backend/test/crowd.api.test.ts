import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inviteCrowd } from './support/crowd.ts';
import { type CrowdPage, openCrowdPage } from './support/crowd-pages.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

const jwtSecret = 'only-for-the-crowd-of-this-suite-of-tests';
const people = 200;
const soon = { timeout: 45_000 };

let test: TestPortal;
let pages: CrowdPage[] = [];
let attemptsBefore: number;

const live = () => pages.filter((page) => page.isLive()).length;
const countAttempts = () => pages.reduce((sum, page) => sum + page.attempts(), 0);
const newAttempts = () => countAttempts() - attemptsBefore;

beforeAll(async () => {
  test = await startTestPortal({ environment: { JWT_SECRET: jwtSecret } });
  const cookies = await inviteCrowd({ database: test.database.pool, jwtSecret, people });
  pages = cookies.map((cookie) => openCrowdPage({ url: () => test.url, cookie }));
});
beforeEach(async () => {
  await expect.poll(live, soon).toBe(people);
  attemptsBefore = countAttempts();
});
afterAll(async () => {
  for (const page of pages) page.close();
  await test.close();
});

describe('two hundred open pages', () => {
  it('all come back after the network was gone, with hardly more than a try each, while the portal answers', async () => {
    const alice = await signedIn(test, 'alice');
    for (const page of pages) page.drop();
    expect(live()).toBe(0);
    expect(await alice.get('/dashboard/status')).toMatchObject({ status: 200 });
    await expect.poll(live, soon).toBe(people);
    expect(newAttempts()).toBeLessThan(people * 1.5);
  }, 90_000);

  it('all come back after a restart of the portal, and wait longer from try to try', async () => {
    const startedAt = performance.now();
    await test.restart();
    const secondsAway = (performance.now() - startedAt) / 1000;
    await expect.poll(live, soon).toBe(people);
    // The first pause is half a second on average, and each one is twice as long as the one before.
    const tries = Math.log2(2 * secondsAway + 1) + 1;
    expect(newAttempts()).toBeLessThan(people * (tries + 1.5));
  }, 90_000);
});
