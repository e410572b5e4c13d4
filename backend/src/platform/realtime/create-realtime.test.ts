import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { realtimePath } from '@medianest/shared';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { openSocket, type TestSocket } from '../../../test/support/sockets.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Log } from '../../kernel/log.ts';
import { createHandshakeReader } from '../http/browser/handshake.ts';
import { createOriginPolicy } from '../http/browser/origins.ts';
import type { RateLimiter } from '../rate-limit/rate-limiter.ts';
import { createRealtime, type RealtimeDependencies } from './create-realtime.ts';

const silent: Log = { info: () => {}, warn: () => {} };
const boundless: Pick<RateLimiter, 'consume'> = { consume: async () => null };

/** Sessions by their id, which stands in the access cookie too. */
const createPeople = () => {
  const live = new Map<string, Actor>();
  return {
    live,
    signIn(userId: string, sessionId = `${userId}-1`, role: Actor['role'] = 'user') {
      live.set(sessionId, { userId, sessionId, username: userId, role });
      return new Map([['medianest_access', sessionId]]);
    },
    sessions: {
      recognise: async (visit) => live.get(visit.cookies.get('access') ?? '') ?? null,
      findActor: async (sessionId) => live.get(sessionId) ?? null,
    } satisfies RealtimeDependencies['sessions'],
  };
};

const start = async (overrides: Partial<RealtimeDependencies> = {}) => {
  const people = createPeople();
  const app = express();
  app.get('/page', (_request, response) => void response.send('a page'));
  const server = createServer(app);
  const realtime = createRealtime({
    server,
    readHandshake: createHandshakeReader({ app, isSecure: () => false }),
    origins: createOriginPolicy({ allowedOrigins: ['https://named.example'] }),
    limiter: boundless,
    sessions: people.sessions,
    log: silent,
    ...overrides,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    await realtime.close();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  const open = (cookies?: Map<string, string>, more: Partial<Parameters<typeof openSocket>[0]> = {}) =>
    openSocket({ url, ...(cookies && { cookies }), ...more });
  const sync = (userId: string, ...libraries: string[]) =>
    realtime.send({ userId, namespace: '/media', event: 'library:sync', payload: { libraries } });
  return { people, realtime, url, open, sync, close };
};

const outcomes = (sockets: TestSocket[]) => Promise.all(sockets.map(({ outcome }) => outcome));
const tellings = (socket: TestSocket, count = 1) => expect.poll(() => socket.told.length).toBe(count);

describe('an open page', () => {
  it('hears what is told to its person, on every device, and nothing else', async () => {
    const { people, open, sync, realtime } = await start();
    const [laptop, phone, other] = [
      open(people.signIn('ann')),
      open(people.signIn('ann', 'ann-2')),
      open(people.signIn('ben')),
    ];
    expect(await outcomes([laptop, phone, other])).toEqual(['live', 'live', 'live']);
    expect(realtime.listPeople('/media')).toEqual(['ann', 'ben']);
    expect(realtime.listPeople('/media', 'user')).toEqual(['ann', 'ben']);
    expect(realtime.listPeople('/media', 'admin')).toEqual([]);
    sync('ann', '3');
    sync('ben', '4');
    await Promise.all([laptop, phone, other].map((socket) => tellings(socket)));
    expect(laptop.told).toEqual([{ event: 'library:sync', payload: { libraries: ['3'] } }]);
    expect(phone.told).toEqual(laptop.told);
    expect(other.told).toEqual([{ event: 'library:sync', payload: { libraries: ['4'] } }]);
  });

  it('is never told what the contract does not hold', async () => {
    const { sync } = await start();
    expect(() => sync('ann')).toThrow(/libraries/);
  });

  it('may say what it likes without being heard', async () => {
    const { people, open, sync } = await start();
    const socket = open(people.signIn('ann'));
    await socket.outcome;
    socket.raw.emit('library:sync', { libraries: ['9'] });
    socket.raw.emit('person:ben', 'x', () => {});
    sync('ann', '3');
    await tellings(socket);
    expect(socket.raw.connected).toBe(true);
  });

  it('is put out when it says too much at once', async () => {
    const { people, open } = await start();
    const socket = open(people.signIn('ann'));
    await socket.outcome;
    socket.raw.emit('x', 'x'.repeat(5_000));
    expect(await socket.ended).toBe('transport close');
  });

  it('gives way to newer ones of the same person when they are too many', async () => {
    const { people, open } = await start({ policy: { maxSocketsPerPerson: 3 } });
    const cookies = people.signIn('ann');
    const sockets: TestSocket[] = [];
    for (let count = 0; count < 4; count += 1) {
      const socket = open(cookies);
      await socket.outcome;
      sockets.push(socket);
    }
    expect(await sockets[0]?.ended).toBe('io server disconnect');
    const stranger = open(people.signIn('ben'));
    expect(await stranger.outcome).toBe('live');
    expect(sockets.slice(1).every(({ raw }) => raw.connected)).toBe(true);
  });
});

describe('a socket is refused', () => {
  it.each([null, 'https://evil.example', 'null'])('when it comes from a page of %s', async (origin) => {
    const { people, open } = await start();
    const socket = open(people.signIn('ann'), { origin });
    expect(await socket.outcome).toBe('unreachable');
  });

  it('but not when it comes from a named address', async () => {
    const { people, open } = await start();
    const socket = open(people.signIn('ann'), { origin: 'https://named.example' });
    expect(await socket.outcome).toBe('live');
  });

  it('when nobody is behind its cookies', async () => {
    const { open } = await start();
    expect(await open().outcome).toBe('auth.required');
    expect(await open(new Map([['medianest_access', 'made up']])).outcome).toBe('auth.required');
  });

  it.each([
    ['/cellar', 'undeclared'],
    ['/nothing', 'undeclared'],
  ])('in %s, which is not declared', async (namespace, outcome) => {
    const { people, open } = await start();
    expect(await open(people.signIn('ann'), { namespace }).outcome).toBe(outcome);
  });

  it('when its network comes too often, with the time to wait', async () => {
    const { people, url } = await start({ limiter: { consume: async () => 7 } });
    const cookie = [...people.signIn('ann')].flat().join('=');
    const query = '?EIO=4&transport=websocket';
    const socket = new WebSocket(url.replace('http', 'ws') + realtimePath + query, {
      headers: { cookie, origin: url },
    });
    const [, response] = await once(socket, 'unexpected-response');
    expect(response.statusCode).toBe(429);
    expect(response.headers['content-type']).toBe('application/problem+json');
  });

  it('without an end of everything when nobody can say who it is', async () => {
    const { people, open, url } = await start({
      sessions: { recognise: () => Promise.reject(new Error('no database')), findActor: async () => null },
    });
    expect(await open(people.signIn('ann')).outcome).toBe('internal');
    expect((await fetch(`${url}/page`)).status).toBe(200);
  });
});

const glimpse = { services: [{ name: 'plex' as const, status: 'up' as const }] };
const status = { event: 'service:status', payload: glimpse };
const news = { namespace: '/', event: 'service:status', payload: glimpse } as const;
const atTheDoor = { namespace: '/' };

describe('the public namespace', () => {
  it('lets everybody hear how things stand and what changes, asking nobody who it is', async () => {
    const { open, realtime } = await start({
      sessions: { recognise: () => Promise.reject(new Error('asked')), findActor: async () => null },
    });
    realtime.welcome('/', 'service:status', () => glimpse);
    const socket = open(undefined, atTheDoor);
    expect(await socket.outcome).toBe('live');
    realtime.broadcast(news);
    await tellings(socket, 2);
    expect(socket.told).toEqual([status, status]);
    expect(realtime.countSockets()).toMatchObject({ '/': 1, '/media': 0, '/admin': 0 });
  });

  it('is never told more than names and states', async () => {
    const { open, realtime } = await start();
    const socket = open(undefined, atTheDoor);
    await socket.outcome;
    const detailed = { ...glimpse.services[0], message: 'at http://10.0.0.4', responseTimeMs: 3 };
    realtime.broadcast({ ...news, payload: { services: [detailed] } } as typeof news);
    await tellings(socket);
    expect(socket.told).toEqual([status]);
  });

  it('says what it does not await, and puts out who goes on', async () => {
    const { open } = await start({ policy: { maxRefusedEvents: 2 } });
    const socket = open(undefined, atTheDoor);
    await socket.outcome;
    const refusal = { event: 'service:status', code: 'not_found' };
    expect(await socket.raw.timeout(10_000).emitWithAck('service:status', glimpse)).toEqual(refusal);
    expect(socket.told).toEqual([{ event: 'error', payload: refusal }]);
    socket.raw.emit('a');
    socket.raw.emit('b');
    expect(await socket.ended).toMatch(/server disconnect|transport close/);
  });

  it('holds few of one network, the newest, and few in all', async () => {
    const { open, realtime } = await start({ policy: { maxSocketsPerNetwork: 2, maxPublicSockets: 3 } });
    const first = open(undefined, atTheDoor);
    await first.outcome;
    for (let count = 0; count < 2; count += 1) await open(undefined, atTheDoor).outcome;
    expect(await first.ended).toBe('io server disconnect');
    expect(realtime.countSockets()['/']).toBe(2);
    const small = await start({ policy: { maxPublicSockets: 1 } });
    expect(await small.open(undefined, atTheDoor).outcome).toBe('live');
    expect(await small.open(undefined, atTheDoor).outcome).toBe('rate_limited');
  });

  it('opens no other', async () => {
    const { open, people } = await start();
    expect(await open(undefined, { namespace: '/authenticated' }).outcome).toBe('auth.required');
    expect(await open(people.signIn('ann'), { namespace: '/admin' }).outcome).toBe('auth.forbidden');
  });
});

describe('a socket ends', () => {
  it('at once with its session, and only that one', async () => {
    const { people, open, realtime } = await start();
    const [ended, other] = [open(people.signIn('ann')), open(people.signIn('ann', 'ann-2'))];
    await outcomes([ended, other]);
    people.live.delete('ann-1');
    realtime.onEnded([]);
    realtime.onEnded(['ann-1', 'long-gone']);
    expect(await ended.ended).toBe('io server disconnect');
    expect(other.raw.connected).toBe(true);
    expect(realtime.listPeople('/media')).toEqual(['ann']);
  });

  it('at once when the role of its person changes, and not when something else does', async () => {
    const { people, open, realtime } = await start();
    const socket = open(people.signIn('ann'));
    const other = open(people.signIn('ben'));
    await outcomes([socket, other]);
    realtime.onChanged('ben');
    people.signIn('ann', 'ann-1', 'admin');
    realtime.onChanged('ann');
    expect(await socket.ended).toBe('io server disconnect');
    expect(other.raw.connected).toBe(true);
  });

  it('when the session ended while it was being let in', async () => {
    const { open } = await start({
      sessions: {
        recognise: async () => ({ userId: 'ann', sessionId: 's', username: 'ann', role: 'user' }),
        findActor: async () => null,
      },
    });
    expect(await open().ended).toBe('io server disconnect');
  });

  it('soon after the lifetime of its session', async () => {
    const { people, open } = await start({ policy: { recheckEveryMs: 20 } });
    const socket = open(people.signIn('ann'));
    await socket.outcome;
    people.live.delete('ann-1');
    expect(await socket.ended).toBe('io server disconnect');
  });

  it('not because nobody can say whether its session lives', async () => {
    const asked = Promise.withResolvers<void>();
    let asks = 0;
    const people = createPeople();
    const { open, sync } = await start({
      policy: { recheckEveryMs: 10 },
      sessions: {
        recognise: people.sessions.recognise,
        findActor: async () => {
          asks += 1;
          if (asks > 3) asked.resolve();
          throw new Error('no database');
        },
      },
    });
    const socket = open(people.signIn('ann'));
    await socket.outcome;
    await asked.promise;
    sync('ann', '1');
    await tellings(socket);
  });

  it('when it never joins anything', async () => {
    const { url } = await start({ policy: { joinPatienceMs: 30 } });
    const query = '?EIO=4&transport=websocket';
    const socket = new WebSocket(url.replace('http', 'ws') + realtimePath + query, {
      headers: { origin: url },
    });
    await once(socket, 'close');
  });
});

describe('stopping', () => {
  it('ends every socket, also those that do not answer, and refuses who comes', async () => {
    const { people, open, url, realtime } = await start({ policy: { goodbyeMs: 50 } });
    const socket = open(people.signIn('ann'));
    await socket.outcome;
    const deaf = new WebSocket(`${url.replace('http', 'ws')}${realtimePath}?EIO=4&transport=websocket`, {
      headers: { origin: url },
    });
    await once(deaf, 'open');
    deaf.pause();
    const gone = once(deaf, 'close');
    await realtime.close();
    expect(await socket.ended).toMatch(/transport close|server/);
    expect(await open(people.signIn('ann')).outcome).toBe('unreachable');
    deaf.resume();
    await gone;
  });
});

describe('two hundred sockets', () => {
  it('drop and return, and are counted right', { timeout: 60_000 }, async () => {
    const { people, open, realtime, sync } = await start({ policy: { joinPatienceMs: 60_000 } });
    const cookies = Array.from({ length: 20 }, (_, person) => people.signIn(`p${person}`));
    const openAll = () => Array.from({ length: 200 }, (_, place) => open(cookies[place % 20]));
    const first = openAll();
    expect(new Set(await outcomes(first))).toEqual(new Set(['live']));
    for (const { raw } of first) raw.io.engine.close();
    await expect.poll(() => realtime.listPeople('/media')).toEqual([]);
    const second = openAll();
    expect(new Set(await outcomes(second))).toEqual(new Set(['live']));
    expect(realtime.listPeople('/media')).toHaveLength(20);
    sync('p7', '1');
    await expect.poll(() => second.flatMap(({ told }) => told)).toHaveLength(10);
  });
});
