import { setTimeout as delay } from 'node:timers/promises';
import type { MonitorList } from '@medianest/shared';
import { createBrowser, type TestBrowser } from '../../../backend/test/support/browser.ts';
import { inviteCrowd } from '../../../backend/test/support/crowd.ts';
import { type CrowdPage, openCrowdPage } from '../../../backend/test/support/crowd-pages.ts';
import { openPortalDatabase } from '../../../backend/test/support/portal-database.ts';
import { findFreePort } from '../../processes/ports.ts';
import type { ProcessGroup } from '../../processes/process-group.ts';
import { type HouseholdProcess, servicesOf } from '../../processes/start-household.ts';
import { startPortalProcess } from '../../processes/start-portal.ts';
import { signInAsOwner } from '../sign-in.ts';
import type { Row } from '../table.ts';
import { type BeatListener, measureBeats } from './measure-beats.ts';
import { measureMonitors } from './measure-monitors.ts';
import { measureReturn } from './measure-return.ts';

const people = 200;
const monitor = 'Plex';
const jwtSecret = 'only-for-the-crowd-of-this-measurement';
const lookEveryMs = 50;
const patienceMs = 30_000;

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`${what} in vain for ${patienceMs / 1000} s.`);
    await delay(lookEveryMs);
  }
}

const browserOf = (url: string, cookie: string): TestBrowser => {
  const cookies = new Map(cookie.split('; ').map((pair) => pair.split('=', 2) as [string, string]));
  return createBrowser({ address: () => url, cookies });
};

/** Guests are told of the monitors that an administrator chose for them. */
async function showMonitor(owner: TestBrowser): Promise<void> {
  const find = async () => {
    const { items } = (await owner.get('/monitors')).body as MonitorList;
    return items.find(({ name }) => name === monitor);
  };
  await until(async () => (await find()) !== undefined, 'Waited for the monitors');
  await owner.send('PUT', '/admin/monitors', { body: { visible: [(await find())?.id] } });
}

async function openPages(url: string, cookies: string[], listener: BeatListener): Promise<CrowdPage[]> {
  const onEvent = (event: string) => event === 'monitor:beat' && listener.onBeat?.();
  const pages = cookies.map((cookie) => openCrowdPage({ url: () => url, cookie, onEvent }));
  await until(() => pages.every((page) => page.isLive()), 'Waited for the pages');
  return pages;
}

/** A house with all its services, many open pages, and then many monitors. */
export async function measureHouse(options: {
  group: ProcessGroup;
  household: HouseholdProcess;
  /** Of a portal that nobody runs now. */
  env: NodeJS.ProcessEnv;
  dataFolder: string;
}): Promise<Row[]> {
  const { group, household, dataFolder } = options;
  const { control } = household;
  const [port, inspectorPort] = [await findFreePort(), await findFreePort()];
  const portal = await startPortalProcess({
    group,
    env: {
      ...options.env,
      ...(await servicesOf(household)),
      PORT: String(port),
      JWT_SECRET: jwtSecret,
      NODE_OPTIONS: `--inspect=127.0.0.1:${inspectorPort}`,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const ownerCookie = await signInAsOwner(url, control);
  const owner = browserOf(url, ownerCookie);
  const database = await openPortalDatabase(dataFolder);
  await showMonitor(owner);
  await control.uptimeKuma.setPace({ automatic: false });

  const listener: BeatListener = { onBeat: null };
  const cookies = await inviteCrowd({ database: database.pool, jwtSecret, people });
  const pages = await openPages(url, cookies, listener);
  const beatsMs = await measureBeats({ household: control, monitor, listener, pages: people });
  const readStatus = async () => void (await owner.get('/dashboard/status'));
  const back = await measureReturn({ pages, readStatus });
  for (const page of pages) page.close();
  const [ownerPage] = await openPages(url, [ownerCookie], listener);
  const hour = await measureMonitors({
    household: control,
    inspectorPort,
    listener,
    countRows: database.countRows,
  });
  ownerPage?.close();

  await database.close();
  await portal.stop();
  return [
    {
      name: `Beat to the last of ${people} pages, p99`,
      value: beatsMs,
      unit: 'ms',
      budget: { atMost: 100 },
    },
    { name: `${people} dropped pages, until the last is back`, value: back.backMs / 1000, unit: 's' },
    { name: 'Meanwhile GET /dashboard/status, p99', value: back.statusP99Ms, unit: 'ms' },
    {
      name: 'Connections begun by the busiest page',
      value: back.mostAttempts,
      unit: '',
      budget: { atMost: 3 },
    },
    {
      name: 'Beats told of in an hour of 500 monitors',
      value: hour.beats,
      unit: '',
      budget: { atLeast: 80_000 },
    },
    {
      name: 'Heap growth over an hour of 500 monitors',
      value: hour.growthMb,
      unit: 'MB',
      budget: { atMost: 5 },
    },
    { name: 'Rows written in that hour', value: hour.rows, unit: '', budget: { atMost: 2000 } },
  ];
}
