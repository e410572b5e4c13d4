import {
  createHouseholdControl,
  type HouseholdControl,
  type RunningHousehold,
  startHousehold,
} from '@medianest/household';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createOutboundHttp } from '../../platform/outbound-http/index.ts';
import {
  type Beat,
  createKumaTest,
  createUptimeKumaClient,
  type KumaCredentials,
  type KumaState,
} from './index.ts';

const login = { username: 'admin', password: 'household-kuma' };

let household: RunningHousehold;
let control: HouseholdControl;
const http = createOutboundHttp({ allowPrivate: true });
const logged: unknown[] = [];
const log = {
  info: (...line: unknown[]) => void logged.push(line),
  warn: (...line: unknown[]) => void logged.push(line),
};

beforeAll(async () => {
  household = await startHousehold({ port: 0 });
  control = createHouseholdControl(household.controlUrl);
});
beforeEach(async () => {
  await control.reset();
  await control.uptimeKuma.setPace({ automatic: false });
});
afterAll(async () => {
  await http.close();
  await household.close();
});

const open = (credentials: KumaCredentials | null = login) => {
  const heard = { states: [] as KumaState[], beats: [] as [number, Beat][], saved: [] as string[] };
  let current = credentials;
  const client = createUptimeKumaClient({
    url: household.addresses.uptimeKuma,
    http,
    log,
    credentials: {
      find: async () => current,
      saveToken: async (token) => {
        heard.saved.push(token);
        current = { token };
      },
    },
    listener: {
      onState: (state) => void heard.states.push(state),
      onBeat: (id, beat) => void heard.beats.push([id, beat]),
    },
    random: () => 0,
  });
  onTestFinished(() => client.close());
  client.start();
  const phase = () => client.state().phase;
  const live = () => expect.poll(phase, { timeout: 10_000 }).toBe('live');
  const idOf = (name: string) =>
    client.snapshot().monitors.find(({ monitor }) => monitor.name === name)?.monitor.id ?? -1;
  return { client, heard, phase, live, idOf };
};

describe.each([1, 2] as const)('Uptime Kuma of line %i', (dialect) => {
  beforeEach(async () => {
    await control.uptimeKuma.setDialect(dialect);
    await control.uptimeKuma.setPace({ automatic: false });
  });

  it('is signed in to by a password once, and by the token from then on', async () => {
    const { client, heard, live } = open();
    await live();
    expect(heard.saved).toHaveLength(1);
    await client.close();
    const again = open({ token: heard.saved[0] ?? '' });
    await again.live();
    expect(again.heard.saved).toEqual([]);
  });

  it('tells its monitors with their beats, and nothing that is secret', async () => {
    const { client, live, idOf } = open();
    await live();
    const plex = () => client.findMonitor(idOf('Plex'));
    await expect.poll(() => plex()?.beats.length ?? 0).toBeGreaterThan(50);
    expect(plex()).toMatchObject({ monitor: { isActive: true }, beats: expect.any(Array) });
    expect(client.snapshot().server?.version).toMatch(dialect === 1 ? /^1\.23/ : /^2\./);
    const told = JSON.stringify([client.snapshot(), logged]);
    expect(told).not.toMatch(/household-?secret/i);
    expect(told).not.toContain(login.password);
  });

  it('tells of a beat once, when it happens', async () => {
    const { heard, live, idOf } = open();
    await live();
    await control.uptimeKuma.setStatus('Plex', 'down', 'Nobody answers');
    const ofPlex = () => heard.beats.filter(([id]) => id === idOf('Plex')).map(([, { status }]) => status);
    await expect.poll(ofPlex).toContain('down');
    await control.uptimeKuma.setStatus('Plex', 'up');
    await expect.poll(() => ofPlex().at(-1)).toBe('up');
    expect(new Set(heard.beats.map(([id, { atMs }]) => `${id} ${atMs}`)).size).toBe(heard.beats.length);
  });

  it('is found again after it was restarted', async () => {
    const { heard, live, phase } = open();
    await live();
    await control.uptimeKuma.restart(50);
    await expect.poll(phase).not.toBe('live');
    await live();
    expect(heard.saved).toHaveLength(1);
  });

  it('is left alone when it refuses the password', async () => {
    const { client, live, phase } = open({ ...login, password: 'wrong' });
    await expect.poll(phase, { timeout: 10_000 }).toBe('stopped');
    expect(client.state()).toEqual({ phase: 'stopped', reason: 'credentials' });
    const right = open();
    await right.live();
    expect(live).toBeDefined();
  });

  it('puts us out when its password changes, and the token is worth nothing then', async () => {
    const { client, live, phase } = open();
    await live();
    await control.uptimeKuma.setAccount({ password: 'another password' });
    await expect.poll(phase, { timeout: 10_000 }).toBe('stopped');
    expect(client.state()).toMatchObject({ reason: 'credentials' });
  });

  it('lets everybody in when its authentication is off', async () => {
    await control.uptimeKuma.setAccount({ authentication: false });
    const { client, live } = open(null);
    await live();
    expect(client.snapshot().monitors.length).toBeGreaterThan(5);
  });

  it('answers how a monitor was', async () => {
    const { client, live, idOf } = open();
    await live();
    const beats = await client.getBeats({ monitorId: idOf('Plex'), hours: 24 });
    const times = beats.map(({ atMs }) => atMs);
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    await expect(client.getBeats({ monitorId: 987_654, hours: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('a connection test', () => {
  const test = (credentials: KumaCredentials | null, url = household.addresses.uptimeKuma) =>
    createKumaTest({ http, log })({ url, credentials });
  const resultsOf = ({ steps }: Awaited<ReturnType<typeof test>>) =>
    steps.map(({ step, result }) => [step, result]);

  it('passes, and hands out the token to keep', async () => {
    const tested = await test(login);
    expect(tested).toMatchObject({ problem: null, version: expect.stringMatching(/^2\./) });
    expect(tested.token).toEqual(expect.any(String));
    expect(await test({ token: tested.token ?? '' })).toMatchObject({ problem: null, token: null });
    expect(resultsOf(tested)).toEqual([
      ['reach', 'passed'],
      ['authenticate', 'passed'],
      ['version', 'passed'],
    ]);
  });

  it('tells wrong credentials apart from none', async () => {
    expect(await test({ ...login, password: 'wrong' })).toMatchObject({
      problem: 'credentials',
      token: null,
    });
    expect(await test({ token: 'made up' })).toMatchObject({ problem: 'credentials' });
    expect(await test(null)).toMatchObject({ problem: 'credentials' });
  });

  it('asks for the second factor', async () => {
    const { twoFactor } = await control.uptimeKuma.setAccount({ twoFactorKey: 'JBSWY3DPEHPK3PXP' });
    expect(await test(login)).toMatchObject({ problem: 'two-factor' });
    expect(await test({ ...login, code: '000000' })).toMatchObject({ problem: 'two-factor' });
    expect(await test({ ...login, code: twoFactor?.code ?? '' })).toMatchObject({ problem: null });
  });

  it('says so when the sign-ins of the minute are used up', async () => {
    await control.uptimeKuma.spendLogins();
    expect(await test(login)).toMatchObject({ problem: 'rate-limited' });
  });

  it('knows another service', async () => {
    expect(await test(login, household.addresses.plex)).toMatchObject({ problem: 'wrong-service' });
  });

  it('says that nobody answers', async () => {
    const tested = await test(login, 'http://127.0.0.1:1');
    expect(tested).toMatchObject({ problem: 'unreachable', version: null });
    expect(resultsOf(tested)[1]).toEqual(['authenticate', 'not-tried']);
  });
});
