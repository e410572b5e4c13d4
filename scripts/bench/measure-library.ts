import type { HouseholdState } from '@medianest/household';

export type LibraryTimes = {
  /** The slowest of many reads of one page that the portal remembers. */
  cachedMs: number;
  /** What the portal adds to the media server's own time for a page that it does not know, as medians. */
  addedMs: number;
};

const reads = 60;
const pageSize = 60;

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

async function timed(url: string, headers: Record<string, string>): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(url, { headers });
  const body = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${body.slice(0, 200)}`);
  return performance.now() - startedAt;
}

/** Reads the first library of a household that has many titles, through the portal and past it. */
export async function measureLibrary(options: {
  url: string;
  cookie: string;
  household: HouseholdState;
}): Promise<LibraryTimes> {
  const { url, cookie, household } = options;
  const token = household.people.owner?.serverToken ?? '';
  const throughPortal = (offset: number) =>
    timed(`${url}/api/v1/plex/library/1/items?offset=${offset}&limit=${pageSize}`, { cookie });
  const past = (offset: number) =>
    timed(`${household.addresses.plex}/library/sections/1/all?type=1&sort=titleSort`, {
      accept: 'application/json',
      'x-plex-token': token,
      'x-plex-container-start': String(offset),
      'x-plex-container-size': String(pageSize),
    });
  await throughPortal(0);
  const cached: number[] = [];
  const known: number[] = [];
  const unknown: number[] = [];
  for (let read = 1; read <= reads; read += 1) {
    cached.push(await throughPortal(0));
    known.push(await past(read * 500));
    unknown.push(await throughPortal(read * 500 + 250));
  }
  return { cachedMs: Math.max(...cached), addedMs: median(unknown) - median(known) };
}
