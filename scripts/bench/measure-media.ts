import type { HouseholdState } from '@medianest/household';
import type { CurrentSession } from '@medianest/shared';
import { writeManyRequests } from '../../backend/test/support/many-requests.ts';
import { openPortalDatabase } from '../../backend/test/support/portal-database.ts';
import { findFreePort } from '../processes/ports.ts';
import type { ProcessGroup } from '../processes/process-group.ts';
import { type HouseholdProcess, servicesOf } from '../processes/start-household.ts';
import { startPortalProcess } from '../processes/start-portal.ts';
import { quantile } from './house/quantile.ts';
import { signInAsOwner } from './sign-in.ts';
import type { Row } from './table.ts';

const reads = 60;
const requests = 10_000;

type Target = { url: string; cookie: string };

const median = (times: readonly number[]) => quantile(times, 0.5);

async function read(url: string, headers: Record<string, string>) {
  const startedAt = performance.now();
  const response = await fetch(url, { headers });
  const body = await response.text();
  if (!response.ok) throw new Error(`${url}: ${response.status} ${body.slice(0, 200)}`);
  return { ms: performance.now() - startedAt, body };
}

const timed = async (url: string, headers: Record<string, string>) => (await read(url, headers)).ms;

/** What one search adds to the slower of its two sources, for texts that nobody has searched for, as medians. */
async function measureSearch({ url, cookie }: Target, { addresses, people, overseerr }: HouseholdState) {
  const token = people.owner.serverToken ?? '';
  const together: number[] = [];
  const alone: number[] = [];
  for (let number = 1; number <= reads; number += 1) {
    const past = `lantern ${number} past`;
    const [plex, titles] = [
      await timed(`${addresses.plex}/hubs/search?query=${encodeURIComponent(past)}`, {
        accept: 'application/json',
        'x-plex-token': token,
      }),
      await timed(`${addresses.overseerr}/api/v1/search?query=${encodeURIComponent(past)}`, {
        'x-api-key': overseerr.apiKey,
      }),
    ];
    alone.push(Math.max(plex, titles));
    together.push(
      await timed(`${url}/api/v1/search?q=${encodeURIComponent(`lantern ${number}`)}`, { cookie }),
    );
  }
  return median(together) - median(alone);
}

async function measureRepeated({ url, cookie }: Target, path: string): Promise<number> {
  const address = `${url}/api/v1${path}`;
  await timed(address, { cookie });
  const times: number[] = [];
  for (let number = 0; number < reads; number += 1) times.push(await timed(address, { cookie }));
  return quantile(times, 0.95);
}

async function fillRequests({ url, cookie }: Target, dataFolder: string): Promise<void> {
  const { body } = await read(`${url}/api/v1/auth/session`, { cookie });
  const { user } = JSON.parse(body) as CurrentSession;
  const database = await openPortalDatabase(dataFolder);
  await writeManyRequests(database.pool, { userId: user.id, count: requests });
  await database.close();
}

/** Searching, looking at titles, and a long history of requests. */
export async function measureMedia(options: {
  group: ProcessGroup;
  household: HouseholdProcess;
  /** Of a portal that nobody runs now. */
  env: NodeJS.ProcessEnv;
  dataFolder: string;
}): Promise<Row[]> {
  const { group, household, dataFolder } = options;
  const port = String(await findFreePort());
  const env = { ...options.env, ...(await servicesOf(household)), PORT: port };
  const portal = await startPortalProcess({ group, env });
  const url = `http://127.0.0.1:${port}`;
  const target = { url, cookie: await signInAsOwner(url, household.control) };
  const addedMs = await measureSearch(target, household.state);
  const detailsMs = await measureRepeated(target, '/media/movie/2001');
  await fillRequests(target, dataFolder);
  const listMs = await measureRepeated(target, '/admin/requests?limit=30');
  const foundMs = await measureRepeated(target, '/admin/requests?limit=30&offset=5000&q=film');
  await portal.stop();
  const long = requests.toLocaleString('en');
  return [
    { name: 'A search, added to its slowest source', value: addedMs, unit: 'ms', budget: { atMost: 15 } },
    { name: 'A title, cached, p95', value: detailsMs, unit: 'ms', budget: { atMost: 10 } },
    { name: `A page of ${long} requests, p95`, value: listMs, unit: 'ms', budget: { atMost: 30 } },
    {
      name: `A later page of ${long}, found by text, p95`,
      value: foundMs,
      unit: 'ms',
      budget: { atMost: 30 },
    },
  ];
}
