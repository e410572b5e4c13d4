import type { Page } from '@playwright/test';

/** What a page asked the portal for since it was counted last. */
export interface PageRequests {
  /** First places of the pages of lists, in the order in which they were asked for. */
  offsets: number[];
  images: number;
}

/** Counts from now on what a page asks for; `take` answers what came together and begins anew. */
export const countRequests = (page: Page): { take(): PageRequests } => {
  let counted: PageRequests = { offsets: [], images: 0 };
  page.on('request', (sent) => {
    const { pathname, searchParams } = new URL(sent.url());
    if (/\/plex\/library\/\d+\/items$/.test(pathname))
      counted.offsets.push(Number(searchParams.get('offset')));
    if (pathname.endsWith('/plex/image')) counted.images += 1;
  });
  return {
    take() {
      const taken = counted;
      counted = { offsets: [], images: 0 };
      return taken;
    },
  };
};
