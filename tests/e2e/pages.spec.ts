import { accessibilityComplaints, overflowPx } from './support/page-checks.ts';
import { expect, test } from './support/test.ts';

const open = ['/sign-in/', '/setup/', '/recover/', '/no-such-room/'];
const closed = [
  '/',
  '/library/',
  '/discover/',
  '/title/',
  '/library/item/',
  '/library/collection/',
  '/devices/',
  '/status/',
  '/requests/',
  '/youtube/',
  '/notifications/',
];

test('every page is accessible, fits its window and keeps to its policy', { tag: '@phone' }, async ({
  page,
  signIn,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text()))
      complaints.push(`${page.url()} ${message.text()}`);
  });

  const look = async (address: string) => {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect.soft(await accessibilityComplaints(page), address).toEqual([]);
    expect.soft(await overflowPx(page), `${address} overflows`).toBeLessThanOrEqual(0);
  };

  for (const address of open) await look(address);
  await signIn('alice');
  for (const address of closed) await look(address);
  expect(complaints).toEqual([]);
});

test('every address survives a hard reload, with and without its last slash', async ({ page, request }) => {
  for (const address of [...open.slice(0, 3), ...closed, '/relink/']) {
    for (const form of [address, address.replace(/(.)\/$/, '$1')]) {
      const answer = await request.get(form, { headers: { accept: 'text/html' } });
      expect(answer.status(), form).toBe(200);
    }
  }
  const missing = await request.get('/no-such-room/', { headers: { accept: 'text/html' } });
  expect(missing.status()).toBe(404);
  await page.goto('/no-such-room/');
  await expect(page.getByRole('heading', { name: 'No such room' })).toBeVisible();
});

test('pages ask nobody but the portal', async ({ page, portal }) => {
  const elsewhere: string[] = [];
  page.on('request', (sent) => {
    const { origin, protocol } = new URL(sent.url());
    if (protocol.startsWith('http') && origin !== portal.url) elsewhere.push(sent.url());
  });
  await page.goto('/sign-in/');
  await page.getByRole('button', { name: 'Use a code instead' }).click();
  await page.getByLabel(/^Your code:/).waitFor();
  expect(elsewhere).toEqual([]);
});

test('hashed files are kept for a year, compressed as the browser likes best', async ({ request }) => {
  const html = await (await request.get('/sign-in/')).text();
  const [script = ''] = html.match(/\/_next\/static\/[^"]+\.js/) ?? [];
  const answer = await request.get(script, { headers: { 'accept-encoding': 'br' } });
  expect(answer.headers()['content-encoding']).toBe('br');
  expect(answer.headers()['cache-control']).toContain('immutable');
  const page = await request.get('/sign-in/');
  expect(page.headers()['cache-control']).toBe('no-cache');
});
