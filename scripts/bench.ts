import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { measureHouse } from './bench/house/measure-house.ts';
import { measureFirstPage } from './bench/measure-first-page.ts';
import { measureImageMemory, readNewPosters } from './bench/measure-images.ts';
import { type LibraryTimes, measureLibrary } from './bench/measure-library.ts';
import { type Load, measureLoad } from './bench/measure-load.ts';
import { measureMedia } from './bench/measure-media.ts';
import { measureMemory } from './bench/measure-memory.ts';
import { measureScroll, type Scroll, type Scrolls } from './bench/measure-scroll.ts';
import { measureWarmStart } from './bench/measure-start.ts';
import { startPictureServer } from './bench/picture-server.ts';
import { signInAsOwner } from './bench/sign-in.ts';
import { type Row, renderTable } from './bench/table.ts';
import { findFreePort, findFreePorts } from './processes/ports.ts';
import { createProcessGroup } from './processes/process-group.ts';
import { environmentOf, startHouseholdProcess } from './processes/start-household.ts';
import { startPortalProcess } from './processes/start-portal.ts';
import { waitForAnswer } from './processes/wait-for-answer.ts';

/**
 * `npm run bench`: speed, memory, start and size on this machine, against the budgets of the project.
 *
 * Speed is told as a share of what a bare `node:http` server does in the same run.
 */
const idleSeconds = Number(process.env.BENCH_IDLE_SECONDS ?? 60);
const dataFolder = await mkdtemp(join(tmpdir(), 'medianest-bench-'));
const group = createProcessGroup();

async function startBareServer(): Promise<string> {
  const port = await findFreePort();
  const env = { ...process.env, PORT: String(port) };
  const from = group.start({ name: 'the bare server', args: ['scripts/bench/bare-server.mjs'], env });
  const url = `http://127.0.0.1:${port}/`;
  await waitForAnswer({ url, from });
  return url;
}

const share = (name: string, load: Load, bare: Load, atLeast?: number): Row[] => [
  {
    name: `${name}, share of bare node:http`,
    value: load.requestsPerSecond / bare.requestsPerSecond,
    unit: '',
    ...(atLeast !== undefined && { budget: { atLeast } }),
  },
  { name: `${name}, p99 at 10 connections`, value: load.p99Ms, unit: 'ms', budget: { atMost: 10 } },
];

const titles = 50_000;

const scrollRows = (scrolls: Scrolls | null): Row[] =>
  Object.entries(scrolls ?? {}).flatMap(([pace, { longestTaskMs, pages }]: [string, Scroll]): Row[] => [
    {
      name: `Longest task, ${titles.toLocaleString('en')} titles ${pace}`,
      value: longestTaskMs,
      unit: 'ms',
      budget: { atMost: 100 },
    },
    {
      name: `Pages asked for, ${titles.toLocaleString('en')} titles ${pace}`,
      value: pages,
      unit: '',
      budget: { atMost: 20 },
    },
  ]);

const libraryRows = ({ cachedMs, addedMs }: LibraryTimes): Row[] => [
  {
    name: `First page of ${titles.toLocaleString('en')} titles, cached, the slowest`,
    value: cachedMs,
    unit: 'ms',
    budget: { atMost: 50 },
  },
  {
    name: `A page of ${titles.toLocaleString('en')} titles, added to the media server's time`,
    value: addedMs,
    unit: 'ms',
    budget: { atMost: 20 },
  },
];

async function measure(): Promise<Row[]> {
  const household = await startHouseholdProcess({ group, port: await findFreePorts(5) });
  const pictureServer = await startPictureServer(household.state.addresses.plex);
  const env = {
    ...environmentOf(household.state),
    PLEX_URL: pictureServer.url,
    HOST: '127.0.0.1',
    MEDIANEST_DATA_DIR: dataFolder,
    MEDIANEST_MODE: 'demo',
    RATE_LIMIT_GENERAL: '1000000',
    RATE_LIMIT_BROWSE: '1000000',
    LOG_LEVEL: 'warn',
  };
  const port = String(await findFreePort());
  // What a first start makes and compiles is not there at any later one.
  const first = await startPortalProcess({ group, env: { ...env, PORT: port } });
  await first.stop();
  const portal = await startPortalProcess({ group, env: { ...env, PORT: port } });
  const url = `http://127.0.0.1:${port}`;
  console.log(`Idle for ${idleSeconds} s, then some minutes of work ...`);
  await delay(idleSeconds * 1000);
  const { portalMb, databaseMb } = measureMemory(portal.pid);

  const cookie = await signInAsOwner(url, household.control);
  const bare = await measureLoad(await startBareServer());
  const health = await measureLoad(`${url}/health`);
  const session = await measureLoad(`${url}/api/v1/auth/session`, { cookie });
  const status = await measureLoad(`${url}/api/v1/dashboard/status`, { cookie });
  const target = { url, cookie };
  const posters = await readNewPosters(target);
  const images = await measureLoad(url, { cookie }, posters);
  const imageMemory = await measureImageMemory(target, portal.pid);
  const arrivals = await measureLoad(`${url}/api/v1/plex/recently-added`, { cookie });
  await household.control.setLibrarySize({ items: titles });
  const library = await measureLibrary({ url, cookie, household: household.state });
  const scrolls = await measureScroll({ url, cookie, titles });
  await portal.stop();
  await pictureServer.close();
  const media = await measureMedia({ group, household, env, dataFolder });
  const house = await measureHouse({ group, household, env, dataFolder });
  return [
    { name: 'Portal, idle', value: portalMb, unit: 'MB', budget: { atMost: 130 } },
    {
      name: 'Portal with PostgreSQL, idle',
      value: portalMb + (databaseMb ?? 0),
      unit: 'MB',
      budget: { atMost: 190 },
    },
    { name: 'Warm start to /health', value: await measureWarmStart(env), unit: 's', budget: { atMost: 1 } },
    {
      name: 'JavaScript of the first page, gzip',
      value: measureFirstPage(),
      unit: 'KB',
      budget: { atMost: 200 },
    },
    { name: 'Bare node:http', value: bare.requestsPerSecond, unit: 'requests/s' },
    ...share('GET /health', health, bare),
    ...share('GET /api/v1/auth/session, signed in', session, bare, 0.25),
    ...share('GET /api/v1/dashboard/status', status, bare, 0.25),
    ...share('GET /api/v1/plex/recently-added, cached', arrivals, bare),
    ...share('GET /api/v1/plex/image, cached', images, bare),
    {
      name: 'Memory growth over 10,000 new images',
      value: imageMemory,
      unit: 'MB',
      budget: { atMost: 40 },
    },
    ...libraryRows(library),
    ...scrollRows(scrolls),
    ...media,
    ...house,
  ];
}

try {
  console.log(`\n${renderTable(await measure())}`);
} finally {
  await group.stop();
  await rm(dataFolder, { recursive: true, force: true });
}
