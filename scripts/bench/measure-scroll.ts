import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../test/find-browser.ts';

export type Scroll = {
  /** The longest time that the page did not answer, in ms; 0 when it never was 50 ms or more. */
  longestTaskMs: number;
  /** Pages of the library that were asked for. */
  pages: number;
};

export type Scrolls = {
  /** From the first title to the last, faster than anyone reads. */
  flung: Scroll;
  /** At the pace of somebody who looks for something. */
  read: Scroll;
};

type Target = { url: string; cookie: string; titles: number };

const flungMs = 20_000;
const readMs = 15_000;
const readPxPerMs = 1.5;
const restMs = 1500;

const browserFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

const cookiesOf = (url: string, cookie: string) =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });

async function openLibrary(context: BrowserContext, { url, cookie, titles }: Target): Promise<Page> {
  await context.addCookies(cookiesOf(url, cookie));
  const page = await context.newPage();
  await page.goto(`${url}/library/`);
  await page.getByText(`${titles.toLocaleString('en-GB')} films`).waitFor();
  await page.locator('li[data-place] img').first().waitFor();
  await page.waitForTimeout(restMs);
  return page;
}

/** Moves the window frame by frame; answers the longest task meanwhile. */
const scrollBy = (page: Page, distance: 'to the end' | number, durationMs: number): Promise<number> =>
  page.evaluate(
    async ({ distance, durationMs, restMs }) => {
      let longest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      });
      observer.observe({ type: 'longtask' });
      const startedAt = performance.now();
      const from = window.scrollY;
      const whole = document.documentElement.scrollHeight - window.innerHeight - from;
      await new Promise<void>((done) => {
        const step = () => {
          const share = Math.min(1, (performance.now() - startedAt) / durationMs);
          const way = (distance === 'to the end' ? whole : distance) * share;
          window.scrollTo({ top: from + way, behavior: 'instant' });
          if (share < 1) requestAnimationFrame(step);
          else setTimeout(done, restMs);
        };
        step();
      });
      observer.disconnect();
      return longest;
    },
    { distance, durationMs, restMs },
  );

async function measureInBrowser(context: BrowserContext, target: Target): Promise<Scrolls> {
  let pages = 0;
  context.on('request', (sent) => {
    if (/\/plex\/library\/\d+\/items$/.test(new URL(sent.url()).pathname)) pages += 1;
  });
  const measured = async (scrolled: () => Promise<number>): Promise<Scroll> => {
    const before = pages;
    const longestTaskMs = await scrolled();
    return { longestTaskMs, pages: pages - before };
  };
  const page = await openLibrary(context, target);
  const flung = await measured(() => scrollBy(page, 'to the end', flungMs));
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const read = await measured(() => scrollBy(page, readMs * readPxPerMs, readMs));
  return { flung, read };
}

/**
 * Scrolls a long library in a real browser, from A to Z and then at the pace of somebody who looks.
 *
 * Null when there is no browser on this machine.
 */
export async function measureScroll(target: Target): Promise<Scrolls | null> {
  const executablePath = findBrowser();
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    return await measureInBrowser(context, target);
  } finally {
    await browser.close();
  }
}
