import { readFileSync } from 'node:fs';
import { expect, test } from './support/test.ts';

/** Every page of the export; the policies name them all. */
const pages = Object.keys(
  JSON.parse(readFileSync(new URL('../../frontend/dist/csp.json', import.meta.url), 'utf8')),
).filter((page) => page.endsWith('index.html') && !/404|_not-found/.test(page));

for (const page of pages) {
  const address = `/${page.replace(/index\.html$/, '')}`;

  test(`a hard reload of ${address} draws a page whose scripts the policy allows`, async ({ page: tab }) => {
    const faults: string[] = [];
    tab.on('console', (message) => {
      if (/Content.Security.Policy|Hydration|Minified React/i.test(message.text()))
        faults.push(message.text());
    });
    tab.on('pageerror', (error) => faults.push(error.message));
    const response = await tab.goto(address, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(200);
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self' 'sha256-");
    await expect(tab.locator('main')).toBeVisible();
    expect(faults).toEqual([]);
  });
}
