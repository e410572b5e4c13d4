import type { MediaRequest, RequestList } from '@medianest/shared';
import { afterAll, beforeAll, expect } from 'vitest';
import type { TestBrowser } from './browser.ts';
import { type OverseerrProxy, startOverseerrProxy } from './overseerr-proxy.ts';
import { startTestPortal, type TestPortal, type TestPortalOptions } from './portal.ts';
import { signedIn } from './sign-in.ts';

export interface MediaPortal {
  test: TestPortal;
  overseerr: OverseerrProxy;
  owner: TestBrowser;
  alice: TestBrowser;
  bob: TestBrowser;
  close(): Promise<void>;
}

/** Overseerr is looked at so often that tests need not wait for it; a busy machine takes its time. */
export const soon = { timeout: 40_000, interval: 50 };

/** For suites whose tests live through several of these waits. */
export const patience = { timeout: 90_000 };

/** For tests that count what Overseerr is asked: nothing is asked by itself but at the start, and all is answered. */
export const lookNever = { mediaEveryMs: 3_600_000, probeEveryMs: 3_600_000, outsideCallMs: 10_000 };

const lookOften = { mediaEveryMs: 250, mediaResendMs: 5000, outsideCallMs: 2000, breakerResetMs: 200 };

/** A portal whose household uses this Overseerr, watched on the way, with three people signed in. */
export const startMediaPortal = async (
  dialect: 'seerr' | 'overseerr' = 'seerr',
  timeouts: TestPortalOptions['timeouts'] = {},
): Promise<MediaPortal> => {
  const test = await startTestPortal({
    timeouts: { ...lookOften, ...timeouts },
    environment: { RATE_LIMIT_REQUESTS: '1000', RATE_LIMIT_BROWSE: '100000' },
  });
  await test.household.overseerr.set({ dialect });
  const { addresses, overseerr: installation } = await test.household.state();
  const overseerr = await startOverseerrProxy(addresses.overseerr);
  const owner = await signedIn(test, 'owner');
  const saved = await owner.send('PUT', '/admin/services/overseerr', {
    body: { name: 'overseerr', url: overseerr.url, apiKey: installation.apiKey },
  });
  expect(saved).toMatchObject({ status: 200 });
  return {
    test,
    overseerr,
    owner,
    alice: await signedIn(test, 'alice'),
    bob: await signedIn(test, 'bob'),
    async close() {
      await test.close();
      await overseerr.close();
    },
  };
};

export type Installation = { dialect: 'seerr' | 'overseerr'; version?: string };

/** Both that the portal works with. */
export const installations: Installation[] = [{ dialect: 'seerr' }, { dialect: 'overseerr' }];

/** One portal for the suites of a file, which begin with an Overseerr of their own and nothing asked for. */
export const shareMediaPortal = (timeouts: TestPortalOptions['timeouts'] = {}) => {
  let media: MediaPortal;
  beforeAll(async () => {
    media = await startMediaPortal('seerr', timeouts);
  });
  afterAll(() => media.close());

  /** The household as it was at first, and nothing asked for here. */
  const clear = async (installation: Installation) => {
    media.overseerr.loseAnswersTo(null);
    media.overseerr.answerTo(null);
    await media.test.household.reset();
    await media.test.household.overseerr.set(installation);
    await media.test.database.pool.query('delete from media_requests');
  };
  return {
    clear,
    /** The same, and a portal that remembers nothing of the suite before. */
    async begin(installation: Installation): Promise<MediaPortal> {
      await clear(installation);
      await media.test.restart();
      return media;
    },
  };
};

/** Waits until Overseerr has been looked at and nothing more is asked; then that is forgotten. */
export const untilQuiet = async ({ overseerr }: MediaPortal): Promise<void> => {
  let before = -1;
  const isQuiet = () => {
    const now = overseerr.calls().length;
    const isSame = now === before && overseerr.calls().includes('GET /request');
    before = now;
    return isSame;
  };
  await expect.poll(isQuiet, { timeout: 40_000, interval: 1500 }).toBe(true);
  overseerr.forget();
};

export const film = (tmdbId: number) => ({ mediaType: 'movie', tmdbId });
export const series = (tmdbId: number, ...seasons: number[]) => ({ mediaType: 'tv', tmdbId, seasons });

/** Asks, and expects that it was taken. */
export const askFor = async (browser: TestBrowser, wanted: object): Promise<MediaRequest> => {
  const answer = await browser.post('/media/request', wanted);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body as MediaRequest;
};

export const readRequest = async (browser: TestBrowser, id: string): Promise<MediaRequest> =>
  (await browser.get(`/media/requests/${id}`)).body as MediaRequest;

export const listMine = async (browser: TestBrowser, query = ''): Promise<RequestList> =>
  (await browser.get(`/media/requests?limit=100${query}`)).body as RequestList;

/** What Overseerr has of a title. */
export const upstreamOf = async ({ household }: TestPortal, tmdbId: number) =>
  (await household.overseerr.requests()).filter((request) => request.tmdbId === tmdbId);
