import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HouseholdControl } from '@medianest/household';
import type { Dashboard, Incident, MonitorList, ServiceName, ServiceStatus } from '@medianest/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TestBrowser } from './support/browser.ts';
import { toolScripts, writeTool, writeTools } from './support/fake-tools.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signedIn } from './support/sign-in.ts';

const outsideCallMs = 2000;
const names: ServiceName[] = ['plex', 'overseerr', 'uptime-kuma', 'youtube'];
/** The link to Uptime Kuma waits for up to a minute before it tries again. */
const soon = { timeout: 75_000 };
const patience = { timeout: 300_000 };

let test: TestPortal;
let ruth: TestBrowser;
let tools: string;
const lines: { msg: string; breaker?: string; state?: string }[] = [];

/** Where Overseerr is, and the key that it takes now. */
const overseerr = async () => {
  const { addresses, overseerr: installation } = await test.household.state();
  return { url: addresses.overseerr, apiKey: installation.apiKey };
};

const environmentOf = async (household: HouseholdControl, folder: string) => {
  const { addresses, overseerr } = await household.state();
  const { username, password } = await household.uptimeKuma.state();
  return {
    OVERSEERR_URL: addresses.overseerr,
    OVERSEERR_API_KEY: overseerr.apiKey,
    UPTIME_KUMA_URL: addresses.uptimeKuma,
    UPTIME_KUMA_USERNAME: username,
    UPTIME_KUMA_PASSWORD: password,
    YOUTUBE_DOWNLOAD_DIR: folder,
    LOG_LEVEL: 'warn',
  };
};

beforeAll(async () => {
  tools = await mkdtemp(join(tmpdir(), 'medianest-tools-'));
  await writeTools(tools);
  test = await startTestPortal({
    searchPath: `${tools}:/usr/bin:/bin`,
    timeouts: { probeEveryMs: 300, outsideCallMs, serviceTestMs: 5000, breakerResetMs: 1000 },
    logOutput: { write: (line) => void lines.push(JSON.parse(line)) },
  });
  await test.restart(await environmentOf(test.household, tools));
  ruth = await signedIn(test, 'owner');
}, 150_000);
beforeEach(async () => {
  await test.household.reset();
  await writeTools(tools);
  lines.length = 0;
  await expect.poll(states, soon).toEqual(everywhere('up'));
}, 150_000);
afterAll(async () => {
  await test.close();
  await rm(tools, { recursive: true, force: true });
});

const read = async <Body>(path: string): Promise<Body> => {
  const { status, body } = await ruth.get(path);
  expect(status, path).toBe(200);
  return body as Body;
};

const services = async () => (await read<{ services: ServiceStatus[] }>('/dashboard/status')).services;
const find = async (name: ServiceName) => (await services()).find((service) => service.name === name);
const states = async () => Object.fromEntries((await services()).map(({ name, status }) => [name, status]));
const everywhere = (status: ServiceStatus['status']) =>
  Object.fromEntries(names.map((name) => [name, status]));

const incidentsOf = async (id: ServiceName) =>
  (await read<{ items: Incident[] }>('/incidents')).items.filter(({ subject }) => subject.id === id);
const openIncidents = async () =>
  (await read<Dashboard>('/dashboard')).openIncidents
    .filter(({ subject }) => subject.kind === 'service')
    .map(({ subject }) => subject.id)
    .sort();

/** What people look at while something is broken; none of it waits for an outside service. */
const lookAround = async () => {
  const startedAt = performance.now();
  for (const path of ['/dashboard', '/dashboard/status', '/services/plex/history', '/incidents', '/monitors'])
    await read(path);
  return performance.now() - startedAt;
};

type Mode = 'up' | 'down' | 'hang' | 'garbage' | 'slow';

const toolOf: Record<Mode, string | null> = {
  up: toolScripts['yt-dlp'],
  down: null,
  hang: 'sleep 60',
  garbage: 'echo "<!doctype html>"',
  slow: `sleep 2.2; ${toolScripts['yt-dlp']}`,
};

const setYoutube = async (mode: Mode) => {
  const script = toolOf[mode];
  if (script === null) await rm(join(tools, 'yt-dlp'));
  else await writeTool(tools, 'yt-dlp', script);
};

const set = (name: ServiceName, mode: Mode): Promise<unknown> =>
  name === 'youtube' ? setYoutube(mode) : test.household.setService(name, { mode });
const setAll = (mode: Mode) => Promise.all(names.map((name) => set(name, mode)));

describe('a service that is down', patience, () => {
  it.each(names)('is told of while all else goes on, and comes back by itself: %s', async (name) => {
    const before = (await incidentsOf(name)).length;
    await set(name, 'down');
    await expect.poll(states, soon).toEqual({ ...everywhere('up'), [name]: 'down' });
    await expect.poll(openIncidents, soon).toEqual([name]);
    await lookAround();
    expect(await find(name)).toMatchObject({ stale: false, message: expect.any(String) });

    await set(name, 'up');
    await expect.poll(states, soon).toEqual(everywhere('up'));
    await expect.poll(openIncidents, soon).toEqual([]);
    const incidents = await incidentsOf(name);
    expect(incidents).toHaveLength(before + 1);
    expect(incidents[0]).toMatchObject({ status: 'down', endedAt: expect.any(String) });
  });
});

describe('a day on which everything is broken', patience, () => {
  // A new portal remembers no answers, which would speak for a service, and no failures, which make it wait.
  beforeEach(async () => {
    await test.restart({ LOG_LEVEL: 'warn' });
    await expect.poll(states, soon).toEqual(everywhere('up'));
  }, 150_000);

  it.each(['hang', 'garbage'] as const)('leaves every page, and ends by itself: %s', async (mode) => {
    const { items } = await read<{ items: { id: string }[] }>('/plex/libraries');
    const films = `/plex/library/${items[0]?.id}/items`;
    const { total, asOf } = await read<{ total: number; asOf: string }>(films);
    await setAll(mode);
    // A link to Uptime Kuma that hangs is noticed in a minute alone; its client's own tests hurry the time.
    if (mode === 'hang') await set('uptime-kuma', 'down');
    await expect.poll(states, soon).toEqual(everywhere('down'));
    await expect.poll(openIncidents, soon).toEqual([...names].sort());
    expect(await lookAround()).toBeLessThan(3 * outsideCallMs);
    expect(await read(films)).toMatchObject({ total, asOf });

    await setAll('up');
    await expect.poll(states, soon).toEqual(everywhere('up'));
    await expect.poll(openIncidents, soon).toEqual([]);
  });

  it('keeps calls away from a service that fails each time, until it answers again', async () => {
    const { url } = await overseerr();
    const changes = () => lines.flatMap(({ breaker, state }) => (breaker === url ? [state] : []));
    await set('overseerr', 'down');
    await expect.poll(changes, soon).toContain('open');
    await set('overseerr', 'up');
    await expect.poll(() => changes().at(-1), soon).toBe('closed');
    expect(changes()).toContain('half-open');
    await expect.poll(states, soon).toEqual(everywhere('up'));
  });
});

describe('credentials that count no more', patience, () => {
  it('of Overseerr are told, and replaced without a restart', async () => {
    const { url, apiKey } = await overseerr();
    await test.household.overseerr.set({ apiKey: 'another-key' });
    const message = 'It does not accept the key.';
    await expect.poll(() => find('overseerr'), soon).toMatchObject({ status: 'down', message });
    await lookAround();
    const put = (key: string) =>
      ruth.send('PUT', '/admin/services/overseerr', { body: { name: 'overseerr', url, apiKey: key } });
    expect(await put('another-key')).toMatchObject({ status: 200 });
    await expect.poll(states, soon).toEqual(everywhere('up'));
    await test.household.reset();
    expect(await put(apiKey)).toMatchObject({ status: 200 });
  });

  it('of Uptime Kuma end the tries, so that nobody is locked out, until somebody enters the new ones', async () => {
    const monitors = (await read<MonitorList>('/monitors')).items.length;
    await test.household.uptimeKuma.setAccount({ password: 'another-password' });
    const message = 'It does not accept the sign-in.';
    await expect.poll(() => find('uptime-kuma'), soon).toMatchObject({ status: 'down', message });
    const { loginsLeft } = await test.household.uptimeKuma.state();
    await expect.poll(openIncidents, soon).toEqual(['uptime-kuma']);
    const kuma = await test.household.uptimeKuma.state();
    expect(kuma).toMatchObject({ loginsLeft, sockets: { signedIn: 0 } });
    expect(await read<MonitorList>('/monitors')).toMatchObject({ source: { state: 'stopped' } });
    expect((await read<MonitorList>('/monitors')).items).toHaveLength(monitors);

    const { addresses } = await test.household.state();
    const { username, password } = kuma;
    const body = { name: 'uptime-kuma', url: addresses.uptimeKuma, username, password };
    expect(await ruth.send('PUT', '/admin/services/uptime-kuma', { body })).toMatchObject({ status: 200 });
    await expect.poll(states, soon).toEqual(everywhere('up'));
    await expect.poll(openIncidents, soon).toEqual([]);
  });
});
