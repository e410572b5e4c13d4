import { networkInterfaces } from 'node:os';
import { test as base, expect } from '@playwright/test';
import { type RunningPortal, startPortal } from '../support/portal.ts';
import { signInThroughPlex } from './support/people.ts';

/** Another address of this machine: over plain http, browsers treat it as a stranger's, not as loopback. */
const findLanAddress = () =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

const lanAddress = findLanAddress();
const host = lanAddress ?? 'medianest.lan';

const test = base.extend<{ lan: RunningPortal }>({
  lan: async ({ browserName: _ }, use) => {
    const portal = await startPortal({ env: { HOST: lanAddress ?? '127.0.0.1' } });
    await use(portal);
    await portal.stop();
  },
  // A machine without a network has no such address: a name of the house stands in for one.
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP medianest.lan 127.0.0.1'],
    }),
});

test('people sign in over plain http on an address of the house', async ({ page, lan }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  const address = `http://${host}:${new URL(lan.url).port}/`;
  await signInThroughPlex(page, 'Alice', address);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  expect(page.url()).toBe(address);
  expect(complaints).toEqual([]);
});
