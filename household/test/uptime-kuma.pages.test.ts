import { describe, expect, it } from 'vitest';
import { createServices } from '../src/faults/services.ts';
import type { Dialect } from '../src/uptime-kuma/dialect.ts';
import { createUptimeKuma } from '../src/uptime-kuma/index.ts';
import { fakeSecrets } from '../src/uptime-kuma/wire/secrets.ts';
import { bodyOf } from './household-for-test.ts';
import { useKuma } from './kuma-for-test.ts';
import { readRecording, recordedCast } from './kuma-recordings.ts';
import { shapeDifferences } from './shape-of.ts';

const kuma = useKuma();

const basic = (password: string) => ({
  authorization: `Basic ${Buffer.from(`any:${password}`).toString('base64')}`,
});

/** The recorded installation, on its own. */
async function withRecordedKuma(dialect: Dialect, run: (url: string) => Promise<void>): Promise<void> {
  const recorded = createUptimeKuma({ services: createServices(), dialect, cast: recordedCast });
  const { port } = await recorded.listen({ host: '127.0.0.1', port: 0 });
  recorded.schedule.stop();
  recorded.lookNow();
  await run(`http://127.0.0.1:${port}`);
  await recorded.close();
}

describe.each([1, 2] as const)('line %i, as recorded', (dialect) => {
  it('shows its status page and the beats on it to everybody', () =>
    withRecordedKuma(dialect, async (url) => {
      const recordings = {
        '/api/status-page/home': 'status-page.json',
        '/api/status-page/heartbeat/home': 'status-page-heartbeats.json',
      };
      for (const [path, name] of Object.entries(recordings)) {
        const answer = await bodyOf(fetch(url + path));
        expect(shapeDifferences(answer, JSON.parse(readRecording(dialect, name)))).toEqual([]);
      }
    }));

  it('gives Prometheus the same families with the same labels', () =>
    withRecordedKuma(dialect, async (url) => {
      const text = await (
        await fetch(`${url}/metrics`, { headers: basic('uk1_HouseholdApiKey-0123456789abcdefghijklmn') })
      ).text();
      const namesIn = (metrics: string) => [
        ...new Set(
          metrics.split('\n').flatMap((line) => line.match(/^# (?:HELP|TYPE) monitor_\w+ .*/) ?? []),
        ),
      ];
      const labelsIn = (metrics: string) =>
        [...metrics.matchAll(/^(monitor_\w+)\{(.*)\}/gm)]
          .filter(([line]) => line.includes('"Plex"'))
          .map(([, name, labels]) => [name, ...(labels ?? '').matchAll(/(\w+)=/g)].map(String));
      const recorded = readRecording(dialect, 'metrics.txt');
      expect(namesIn(text)).toEqual(namesIn(recorded));
      expect(labelsIn(text)).toEqual(labelsIn(recorded));
    }));
});

describe('pages', () => {
  it.each(['/dashboard', '/api/health', '/status/home'])(
    '%s is its page, whatever was asked for',
    async (path) => {
      const response = await kuma.get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).toContain('<title>Uptime Kuma</title>');
    },
  );

  it('begin with a way to the dashboard', async () => {
    const response = await kuma.get('/');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/dashboard']);
    expect(await bodyOf(kuma.get('/api/entry-page'))).toEqual({ type: 'entryPage', entryPage: null });
  });

  it('have a bad day like everything else', async () => {
    await kuma.household.control.setService('uptime-kuma', { mode: 'fail', status: 502 });
    expect((await kuma.get('/api/entry-page')).status).toBe(502);
    await kuma.household.control.setService('uptime-kuma', { mode: 'garbage', body: 'cut-json' });
    await expect(bodyOf(kuma.get('/api/entry-page'))).rejects.toThrow(SyntaxError);
  });
});

describe('a status page that does not exist', () => {
  it('is a 404 in 2.x, with no beats', async () => {
    expect((await kuma.get('/api/status-page/nope')).status).toBe(404);
    expect(await bodyOf(kuma.get('/api/status-page/heartbeat/nope'))).toEqual({
      heartbeatList: {},
      uptimeList: {},
    });
  });

  it('is never answered in 1.x', async () => {
    await kuma.control.setDialect(1);
    const asked = fetch(`${kuma.address()}/api/status-page/nope`).then(
      () => 'answered',
      () => 'cut off',
    );
    expect((await kuma.get('/api/status-page/home')).status).toBe(200);
    await kuma.control.restart(0);
    expect(await asked).toBe('cut off');
  });
});

describe('metrics', () => {
  it('need an API key as the password of anybody, unless nobody signs in', async () => {
    const { apiKey } = await kuma.control.state();
    expect((await kuma.get('/metrics')).status).toBe(401);
    expect((await kuma.get('/metrics', { authorization: `Bearer ${apiKey}` })).status).toBe(401);
    expect((await kuma.get('/metrics', basic('household-kuma'))).status).toBe(401);
    expect((await kuma.get('/metrics', basic(apiKey))).status).toBe(200);
    await kuma.control.setAccount({ authentication: false });
    expect((await kuma.get('/metrics')).status).toBe(200);
  });

  it('leave out paused monitors, and say null and -1 for what there is not', async () => {
    const { apiKey } = await kuma.control.setStatus('Plex', 'down');
    const text = await (await kuma.get('/metrics', basic(apiKey))).text();
    expect(text).not.toContain('Old NAS');
    expect(text).toMatch(/^monitor_response_time\{.*monitor_name="Plex".*monitor_port="null"\} -1$/m);
    expect(text).toMatch(/^monitor_status\{.*monitor_name="Plex".*\} 0$/m);
  });

  it('are refused as unauthorised after sixty calls in a minute', async () => {
    const { apiKey } = await kuma.control.state();
    const answers: number[] = [];
    for (let call = 0; call < 61; call += 1) answers.push((await kuma.get('/metrics', basic(apiKey))).status);
    expect(answers.at(-1)).toBe(401);
    await kuma.household.control.reset();
    expect((await kuma.get('/metrics', basic(apiKey))).status).toBe(200);
  });
});

describe('badges', () => {
  const titleOf = async (path: string) =>
    /<title>(.*)<\/title>/.exec(await (await kuma.get(path)).text())?.[1];

  it('speak of what is on the status page, to every other page', async () => {
    await kuma.control.setStatus('Overseerr', 'down');
    const response = await kuma.get('/api/badge/1/status');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(await titleOf('/api/badge/1/status')).toBe('Status: Up');
    expect(await titleOf('/api/badge/2/status')).toBe('Status: Down');
    expect(await titleOf('/api/badge/1/uptime/24')).toMatch(/^Uptime \(24h\): [\d.]+%$/);
    expect(await titleOf('/api/badge/1/ping/24')).toMatch(/^Avg\. Ping \(24h\): \d+ms$/);
    expect(await titleOf('/api/badge/1/avg-response/24')).toMatch(/^Avg\. Response \(24h\): \d+ms$/);
    expect(await titleOf('/api/badge/2/response')).toBe('Response: N/A');
    expect(await titleOf('/api/badge/1/cert-exp')).toBe('No/Bad Cert');
    expect(await titleOf('/api/badge/9/cert-exp')).toMatch(/^Cert Exp\.: \d+ days$/);
    expect(await titleOf('/api/status-page/home/badge')).toBe('Degraded');
  });

  it('say nothing of private monitors', async () => {
    expect(await titleOf('/api/badge/8/status')).toBe('N/A');
  });
});

describe('a push', () => {
  it('is a beat, with null where a ping is missing', async () => {
    const client = await kuma.signedIn();
    const path = `/api/push/${fakeSecrets.pushToken}`;
    expect(await bodyOf(kuma.get(`${path}?status=down&msg=disk%20full`))).toEqual({ ok: true });
    expect(await client.untilEvent('heartbeat')).toMatchObject({
      args: [{ monitorID: 10, status: 0, msg: 'disk full', ping: null, important: true }],
    });
    client.forget();
    await kuma.get(`${path}?ping=12.5`);
    expect(await client.untilEvent('heartbeat')).toMatchObject({
      args: [{ status: 1, msg: 'OK', ping: 12.5 }],
    });
  });

  it('with another token is a 404', async () => {
    const response = await kuma.get('/api/push/another');
    expect(response.status).toBe(404);
    expect(await bodyOf(response)).toEqual({ ok: false, msg: 'Monitor not found or not active.' });
  });
});

describe('secrets', () => {
  it.each([1, 2] as const)(
    'are in the lists that a signed-in client gets (line %i), and on no page',
    async (dialect) => {
      await kuma.control.setDialect(dialect);
      const client = kuma.connect();
      await client.signIn();
      const lists = client.heard.filter(({ event }) => /^(monitor|notification)List$/.test(event));
      for (const secret of Object.values(fakeSecrets)) expect(JSON.stringify(lists)).toContain(secret);
      const pages = [
        '/api/status-page/home',
        '/api/status-page/heartbeat/home',
        '/metrics',
        '/api/badge/1/status',
      ];
      for (const path of pages) {
        const text = await (await kuma.get(path, basic((await kuma.control.state()).apiKey))).text();
        for (const secret of Object.values(fakeSecrets)) expect(text).not.toContain(secret);
      }
    },
  );
});
