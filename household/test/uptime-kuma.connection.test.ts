import { once } from 'node:events';
import { connect as connectTcp } from 'node:net';
import { describe, expect, it } from 'vitest';
import { useKuma } from './kuma-for-test.ts';

const kuma = useKuma();

const refusalOf = async (client: ReturnType<typeof kuma.connect>) => {
  const { args } = await client.untilEvent('socket connect_error');
  return args[0];
};

describe('the origin of a websocket', () => {
  const withOrigin = (origin: string) => ({ extraHeaders: { origin } });

  it('may be missing, or Kuma itself', async () => {
    await kuma.connect().untilEvent('info');
    await kuma.connect(withOrigin(kuma.address())).untilEvent('info');
  });

  it.each(['https://portal.example', 'junk'])('must not be %s', async (origin) => {
    expect(await refusalOf(kuma.connect(withOrigin(origin)))).toBe('websocket error');
    const handshake = '/socket.io/?EIO=4&transport=websocket';
    expect(await statusOfUpgrade(handshake, origin)).toBe('HTTP/1.1 400 Bad Request');
  });

  it('is never asked of a handshake by polling, nor of what becomes of it', async () => {
    const polling = kuma.connect({ transports: ['polling'], ...withOrigin('https://portal.example') });
    await polling.untilEvent('info');
    const both = kuma.connect({
      transports: ['polling', 'websocket'],
      ...withOrigin('https://portal.example'),
    });
    await both.untilEvent('info');
    await both.untilEvent('engine upgrade');
    expect(both.socket.io.engine.transport.name).toBe('websocket');
  });
});

/** The first line that a request for a websocket is answered with. */
async function statusOfUpgrade(path: string, origin: string): Promise<string> {
  const { hostname, port, host } = new URL(kuma.address());
  const socket = connectTcp(Number(port), hostname);
  const headers = [`Host: ${host}`, `Origin: ${origin}`, 'Connection: Upgrade', 'Upgrade: websocket'];
  const keys = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: aG91c2Vob2xkLWt1bWEtMA=='];
  socket.write(`${[`GET ${path} HTTP/1.1`, ...headers, ...keys].join('\r\n')}\r\n\r\n`);
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return chunk.toString().split('\r\n')[0] ?? '';
}

describe('a wrong path', () => {
  it('is a server error by polling and a hung-up websocket', async () => {
    const path = '/kuma/socket.io';
    expect(await refusalOf(kuma.connect({ path, transports: ['polling'] }))).toBe('server error');
    expect(await refusalOf(kuma.connect({ path }))).toBe('websocket error');
  });
});

describe('a restart', () => {
  const quick = { reconnection: true, reconnectionDelay: 20, reconnectionDelayMax: 50 };

  it('closes the transport, refuses for a while, comes back and has forgotten who was signed in', async () => {
    const client = await kuma.signedIn(quick);
    const { running } = await kuma.control.restart(600_000);
    expect(running).toBe(false);
    expect(await client.untilEvent('socket disconnect')).toMatchObject({ args: ['transport close'] });
    await expect(kuma.get('/')).rejects.toThrow();
    await kuma.control.restart(100);
    await client.untilEvent('loginRequired');
    expect(await client.call('getTags')).toEqual([{ ok: false, msg: 'You are not logged in.' }]);
  });

  it('as the other line changes the version, and is undone by a reset', async () => {
    const client = await kuma.signedIn(quick);
    expect(await kuma.control.setDialect(1)).toMatchObject({ dialect: 1, version: '1.23.17' });
    await client.signIn();
    expect(client.heard.findLast(({ event }) => event === 'info')).toMatchObject({
      args: [{ version: '1.23.17' }],
    });
    await kuma.household.control.reset();
    expect(await kuma.control.state()).toMatchObject({ dialect: 2, running: true });
  });

  it('ends at once with a reset', async () => {
    expect(await kuma.control.restart(600_000)).toMatchObject({ running: false });
    await kuma.household.control.reset();
    await kuma.signedIn();
  });
});

describe('standing still', () => {
  it('keeps sockets and accepts connections, but answers nothing until it goes on', async () => {
    const client = await kuma.signedIn();
    expect(await kuma.control.setFrozen(true)).toMatchObject({ frozen: true });
    const order = client.call('pauseMonitor', 1);
    const page = kuma.get('/dashboard');
    const newcomer = kuma.connect();
    // The control interface answers after all of these had time to.
    await kuma.control.state();
    const { monitors } = await kuma.control.beat('Plex');
    expect(monitors[0]).toMatchObject({ name: 'Plex', active: true });
    expect(client.heard).toEqual([]);
    expect(client.socket.connected).toBe(true);
    expect(newcomer.socket.connected).toBe(false);

    await kuma.control.setFrozen(false);
    expect(await order).toMatchObject([{ ok: true }]);
    expect((await page).status).toBe(200);
    await newcomer.untilEvent('loginRequired');
  });

  it('is noticed by the pings that do not come', async () => {
    await kuma.control.setPingPace({ intervalMs: 300, timeoutMs: 2700 });
    const client = await kuma.signedIn();
    await kuma.control.setFrozen(true);
    expect(await client.untilEvent('socket disconnect')).toMatchObject({ args: ['ping timeout'] });
    await kuma.household.control.reset();
    expect(await kuma.control.state()).toMatchObject({
      frozen: false,
      pingPace: { intervalMs: 25_000, timeoutMs: 20_000 },
    });
  });
});

describe('bad days', () => {
  const setFault = (fault: Parameters<typeof kuma.household.control.setService>[1]) =>
    kuma.household.control.setService('uptime-kuma', fault);

  it.each([
    { mode: 'down' },
    { mode: 'fail' },
    { mode: 'garbage' },
    { mode: 'rate-limit' },
    { mode: 'redirect' },
    { mode: 'oversize' },
  ] as const)('$mode cuts sockets, lets nobody in, and passes', async (fault) => {
    const client = await kuma.signedIn();
    await setFault(fault);
    expect(await client.untilEvent('socket disconnect')).toMatchObject({ args: ['transport close'] });
    expect(await refusalOf(kuma.connect())).toBe('websocket error');
    await setFault({ mode: 'up' });
    await kuma.connect().untilEvent('info');
  });

  it.each([
    [{ mode: 'fail' }, 'HTTP/1.1 503 Service Unavailable'],
    [{ mode: 'fail', status: 502 }, 'HTTP/1.1 502 Bad Gateway'],
    [{ mode: 'garbage' }, 'HTTP/1.1 200 OK'],
    [{ mode: 'rate-limit' }, 'HTTP/1.1 429 Too Many Requests'],
    [{ mode: 'redirect' }, 'HTTP/1.1 302 Found'],
  ] as const)('answers a websocket on a day of %o with %s', async (fault, status) => {
    await setFault(fault);
    expect(await statusOfUpgrade('/socket.io/?EIO=4&transport=websocket', kuma.address())).toBe(status);
  });

  it('of hanging keep sockets, and answer nothing until they are over', async () => {
    const client = await kuma.signedIn();
    await setFault({ mode: 'hang' });
    const question = client.call('getTags');
    expect(await kuma.control.state()).toMatchObject({ frozen: true });
    expect(client.heard).toEqual([]);
    await setFault({ mode: 'up' });
    expect(await question).toMatchObject([{ ok: true }]);
  });

  it('of slowness delay calls and connections, but not what is told', async () => {
    const client = await kuma.signedIn();
    await setFault({ mode: 'slow', delayMs: 1500 });
    const askedAt = performance.now();
    const question = client.call('getTags');
    await kuma.control.beat('Plex');
    await client.untilEvent('heartbeat');
    await question;
    expect(performance.now() - askedAt).toBeGreaterThan(1400);
    expect(client.heard.at(-1)?.event).toBe('ack getTags');
  });

  it('in which it says what it should not', async () => {
    const client = await kuma.signedIn();
    const stranger = kuma.connect();
    await stranger.untilEvent('loginRequired');
    await kuma.control.say('heartbeat', { monitorID: 'x', status: 99 }, null);
    expect(await client.untilEvent('heartbeat')).toMatchObject({
      args: [{ monitorID: 'x', status: 99 }, null],
    });
    expect(stranger.heard.some(({ event }) => event === 'heartbeat')).toBe(false);
  });
});
