import { describe, expect, it } from 'vitest';
import { type ClientWishes, openKuma } from '../../../test/support/kuma-client.ts';
import type { Dialect } from '../../../test/support/recorded-kuma.ts';
import { twoFactorKey, useSimulatedKuma } from '../../../test/support/simulated-kuma.ts';
import { createHastyTimers } from '../../../test/support/timers.ts';

const dialects: Dialect[] = [1, 2];

describe.each(dialects)('the simulated Uptime Kuma %i', (dialect) => {
  const { url, kuma, setService, account } = useSimulatedKuma(dialect);
  const signedIn = async (wishes: ClientWishes = {}) => {
    const opened = openKuma(url(), { credentials: await account(), ...wishes });
    await expect.poll(opened.client.state).toBe('live');
    return opened;
  };
  type Client = ReturnType<typeof openKuma>['client'];
  const named = (client: Client, name: string) => client.list().find(({ monitor }) => monitor.name === name);
  const statusOf = (client: Client, name: string) => named(client, name)?.beats.at(-1)?.status;

  describe('signing in', () => {
    it('shows every monitor as the household has it', async () => {
      const { client } = await signedIn();
      const { monitors } = await kuma().state();
      const shown = () =>
        client
          .list()
          .map(({ monitor, beats }) => [monitor.name, monitor.isActive, beats.at(-1)?.status ?? null]);
      const expected = monitors.map(({ name, active, status }) => [name, active, status]);
      await expect.poll(shown).toEqual(expected);
    });

    it('keeps the token, and asks for no password again', async () => {
      const { kept } = await signedIn();
      const { loginsLeft } = await kuma().state();
      await signedIn({ credentials: { token: kept.tokens[0] ?? '' } });
      expect((await kuma().state()).loginsLeft).toBe(loginsLeft);
    });

    it('takes the code of a second factor', async () => {
      await kuma().setAccount({ twoFactorKey });
      const { kept } = await signedIn();
      expect(kept.tokens).toHaveLength(1);
    });

    it('stops when a second factor is asked for and none was given', async () => {
      await kuma().setAccount({ twoFactorKey });
      const { code, ...password } = await account();
      const { client } = openKuma(url(), { credentials: password });
      await expect.poll(client.connection).toEqual({ phase: 'stopped', reason: 'two-factor-required' });
    });

    it('stops when the code is wrong, and when the password is', async () => {
      await kuma().setAccount({ twoFactorKey });
      const wrongCode = openKuma(url(), { credentials: { ...(await account()), code: '000000' } });
      await expect.poll(wrongCode.client.state).toBe('stopped');
      const wrongPassword = openKuma(url(), { credentials: { ...(await account()), password: 'no' } });
      await expect.poll(wrongPassword.client.state).toBe('stopped');
      expect(wrongCode.client.connection()).toMatchObject({ reason: 'two-factor-wrong' });
      expect(wrongPassword.client.connection()).toMatchObject({ reason: 'credentials' });
    });

    it('needs nothing when authentication is off', async () => {
      await kuma().setAccount({ authentication: false });
      const { client, kept } = await signedIn({ credentials: null, timers: createHastyTimers(1) });
      await expect.poll(() => client.list().length).toBeGreaterThan(5);
      expect(kept.tokens).toEqual([]);
    });

    it('waits when Kuma says that there were too many, and tries no more than that', async () => {
      await kuma().spendLogins();
      const { client, kept, states } = openKuma(url(), { credentials: await account() });
      await expect.poll(client.connection).toMatchObject({ phase: 'waiting', reason: 'rate-limited' });
      const { loginsLeft } = await kuma().state();
      expect({ loginsLeft, finds: kept.finds }).toEqual({ loginsLeft: 0, finds: 1 });
      expect(states).toEqual(['connecting', 'signing-in', 'waiting: rate-limited']);
    });
  });

  describe('watching', () => {
    it('tells of a monitor that goes down and comes back', async () => {
      const beats: string[] = [];
      const listener = { onBeat: (_id: number, { status }: { status: string }) => void beats.push(status) };
      const { client } = await signedIn({ listener });
      await kuma().setStatus('Overseerr', 'down', 'Request failed with status code 503');
      await expect.poll(() => statusOf(client, 'Overseerr')).toBe('down');
      expect(named(client, 'Overseerr')?.beats.at(-1)).toMatchObject({
        message: 'Request failed with status code 503',
        pingMs: null,
      });
      for (const status of ['pending', 'maintenance', 'up'] as const) {
        await kuma().setStatus('Overseerr', status);
        await expect.poll(() => statusOf(client, 'Overseerr')).toBe(status);
      }
      expect(beats.filter((status) => status !== 'up')).toEqual(
        expect.arrayContaining(['down', 'pending', 'maintenance']),
      );
    });

    it('follows monitors that come, change, pause and go', async () => {
      const { client } = await signedIn();
      await kuma().addMonitor({ name: 'Jellyfin', type: 'http', url: 'http://127.0.0.1:9' });
      await expect.poll(() => named(client, 'Jellyfin')?.monitor.isActive).toBe(true);
      await kuma().editMonitor('Jellyfin', { name: 'Jelly' });
      await expect.poll(() => named(client, 'Jelly')).toBeDefined();
      await kuma().pauseMonitor('Jelly', true);
      await expect.poll(() => named(client, 'Jelly')?.monitor.isActive).toBe(false);
      await kuma().removeMonitor('Jelly');
      await expect.poll(() => named(client, 'Jelly')).toBeUndefined();
    });

    it('knows that the children of a paused group are paused, and go on with it', async () => {
      const { client } = await signedIn();
      const { monitors } = await kuma().state();
      const child = monitors.find(({ group, active }) => group !== null && active);
      const group = child?.group ?? '';
      const isActive = () => named(client, child?.name ?? '')?.monitor.isActive;
      await kuma().pauseMonitor(group, true);
      await expect.poll(isActive).toBe(false);
      await kuma().pauseMonitor(group, false);
      await expect.poll(isActive).toBe(true);
    });

    it('tells of a certificate that runs out', async () => {
      const { client } = await signedIn();
      const { monitors } = await kuma().state();
      const { name = '' } = monitors.find(({ certificateDaysLeft }) => certificateDaysLeft !== null) ?? {};
      await kuma().setCertificate(name, { daysLeft: 3 });
      await kuma().beat(name);
      await expect.poll(() => named(client, name)?.certificate?.daysRemaining).toBe(3);
    });

    it('tells of maintenance and of what it is about', async () => {
      const { client } = await signedIn();
      const { monitors } = await kuma().startMaintenance({
        title: 'New disk',
        monitors: ['Plex'],
      });
      const plex = monitors.find(({ name }) => name === 'Plex');
      const planned = () => client.maintenance().find(({ title }) => title === 'New disk');
      await expect.poll(planned).toMatchObject({ status: 'under-maintenance', monitorIds: [plex?.id] });
    });

    it('answers with the past of a monitor, beats and chart', async () => {
      const { client } = await signedIn();
      await expect.poll(() => named(client, 'Plex')?.beats.length).toBe(100);
      const id = named(client, 'Plex')?.monitor.id ?? 0;
      const beats = await client.getBeats(id, 1);
      expect(beats.length).toBeGreaterThan(50);
      expect(beats.map(({ atMs }) => atMs)).toEqual(beats.map(({ atMs }) => atMs).sort((a, b) => a - b));
      const { buckets, bucketSeconds } = await client.getChart(id, 24);
      expect(bucketSeconds).toBe(60);
      expect(buckets.reduce((sum, { up, down }) => sum + up + down, 0)).toBeGreaterThan(1000);
      expect(await client.measureAnswerMs()).toBeLessThan(10_000);
    });
  });

  describe('on a bad day', () => {
    it('comes back after a restart, by the token, with what it missed', async () => {
      const { client, states, kept } = await signedIn();
      await kuma().restart(50);
      await expect.poll(() => states.filter((state) => state === 'live').length).toBe(2);
      await kuma().setStatus('Plex', 'down');
      await expect.poll(() => statusOf(client, 'Plex')).toBe('down');
      expect(kept.tokens).toHaveLength(1);
    });

    it('keeps what it knows, as stale, while Kuma is away', async () => {
      const { client } = await signedIn();
      await setService({ mode: 'down' });
      await expect.poll(client.state).toBe('stale');
      expect(client.connection()).not.toMatchObject({ phase: 'live' });
      expect(client.list().length).toBeGreaterThan(5);
      await expect(client.measureAnswerMs()).rejects.toMatchObject({
        code: 'upstream.unavailable',
        meta: { service: 'uptime-kuma' },
      });
      await setService({ mode: 'up' });
      await expect.poll(client.state).toBe('live');
    });

    it('notices that Kuma stands still though the connection stays', async () => {
      await kuma().setPingPace({ intervalMs: 100, timeoutMs: 200 });
      const { client, states } = await signedIn();
      await kuma().setFrozen(true);
      await expect.poll(client.state).toBe('stale');
      expect(states).toContain('waiting: timeout');
      await kuma().setFrozen(false);
      await expect.poll(client.state).toBe('live');
    });

    it('stops when the password was changed, until somebody enters the new one', async () => {
      const { client, kept, states } = await signedIn();
      await kuma().setAccount({ password: 'another-password' });
      await expect.poll(client.connection).toEqual({ phase: 'stopped', reason: 'credentials' });
      expect(states).toContain('waiting: kicked');
      kept.credentials = await account();
      client.start();
      await expect.poll(client.state).toBe('live');
    });

    it.each([
      ['fails', { mode: 'fail' }],
      ['sends HTML', { mode: 'garbage', body: 'html' }],
      ['is overrun', { mode: 'rate-limit' }],
      ['redirects', { mode: 'redirect' }],
      ['sends 40 MB', { mode: 'oversize' }],
    ] as const)('goes on trying when it %s, and recovers', async (_what, fault) => {
      const { client } = await signedIn();
      await setService(fault);
      await expect.poll(client.connection).toMatchObject({ phase: 'waiting' });
      await setService({ mode: 'up' });
      await expect.poll(client.state).toBe('live');
    });

    it('outlives whatever is said to it', async () => {
      const { client, lines } = await signedIn();
      const before = client.list().length;
      const garbage = [null, 'x', 7, [], { id: {} }, '<script>'];
      for (const event of [
        'monitorList',
        'heartbeat',
        'heartbeatList',
        'certInfo',
        'maintenanceList',
        'info',
      ]) {
        for (const sent of garbage) await kuma().say(event, sent, 1, 1);
      }
      await kuma().setStatus('Plex', 'down');
      await expect.poll(() => statusOf(client, 'Plex')).toBe('down');
      expect(client.list().length).toBe(before);
      expect(lines.filter(({ level }) => level === 'warn').length).toBeLessThan(10);
    });
  });

  describe('its secrets', () => {
    it('are neither in what is known nor in what is logged', async () => {
      const heard: unknown[] = [];
      const listener = {
        onMonitors: (monitors: unknown) => heard.push(monitors),
        onHistory: (...history: unknown[]) => heard.push(history),
        onMaintenance: (maintenance: unknown) => heard.push(maintenance),
      };
      const { client, lines, kept } = await signedIn({ listener });
      await kuma().beat();
      await expect.poll(() => client.list().every(({ beats }) => beats.length > 0)).toBe(true);
      await setService({ mode: 'down' });
      await expect.poll(client.state).toBe('stale');
      const { password } = await kuma().state();
      const all = JSON.stringify([client.list(), client.maintenance(), client.statusPages(), heard, lines]);
      expect(all).not.toMatch(/household-?secret/i);
      for (const secret of [password, ...kept.tokens]) expect(all).not.toContain(secret);
    });
  });
});
