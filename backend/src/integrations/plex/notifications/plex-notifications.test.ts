import { describe, expect, it, onTestFinished } from 'vitest';
import {
  answeringStatus,
  type SocketServer,
  startSocketServer,
} from '../../../../test/support/socket-server.ts';
import { AppError } from '../../../kernel/errors.ts';
import { createOutboundWebSockets } from '../../../platform/outbound-http/index.ts';
import { backoffMs, type Patience, usualPatience } from './patience.ts';
import { createPlexNotifications } from './plex-notifications.ts';
import type { PlexNotice } from './read-notices.ts';

const identity = { clientIdentifier: '6f9a3c1e-7f7b-4a54-9a52-6f6f1f0c2d11', version: '0.1.0' };

/** Everything that takes seconds in a house takes milliseconds here. */
const quick: Patience = { firstMs: 2, longestMs: 20, refusedMs: 60_000, goodMs: 50, lookEveryMs: 5 };

const changeIn = (sectionID: string) =>
  JSON.stringify({
    NotificationContainer: {
      type: 'timeline',
      TimelineEntry: [{ identifier: 'com.plexapp.plugins.library', sectionID, state: 5 }],
    },
  });

const listen = (
  source: { uri: string | null; token: string | null },
  { pingEveryMs = 30_000, ...more }: Partial<Patience> & { pingEveryMs?: number } = {},
) => {
  const notices: PlexNotice[] = [];
  const logged: { level: string; message: string; fields: object }[] = [];
  const household = { ...source, renewals: 0, renewed: null as string | null | AppError };
  const note = (level: string) => (fields: object, message: string) =>
    void logged.push({ level, message, fields });
  let connections = 0;
  const notifications = createPlexNotifications({
    openWebSocket: createOutboundWebSockets({
      allowPrivate: true,
      maxMessageBytes: 1_000_000,
      pingEveryMs,
    }),
    identity,
    log: { info: note('info'), warn: note('warn') },
    onConnected: () => {
      connections += 1;
    },
    onNotice: (notice) => notices.push(notice),
    patience: { ...quick, ...more },
    source: {
      findServer: async () => (household.uri ? { uri: household.uri } : null),
      findOwnerToken: async () => household.token,
      renewOwnerToken: async () => {
        household.renewals += 1;
        if (household.renewed instanceof AppError) throw household.renewed;
        if (household.renewed) household.token = household.renewed;
        return household.renewed;
      },
    },
  });
  onTestFinished(notifications.close);
  notifications.start();
  return { household, notices, logged, connections: () => connections, notifications };
};

const listenTo = async (more: Parameters<typeof listen>[1] = {}) => {
  const server = await startSocketServer();
  return { server, ...listen({ uri: server.url, token: 'owner' }, more) };
};

const tokensAt = (server: SocketServer) => server.requests.map(({ headers }) => headers['x-plex-token']);

describe('listening to a media server', () => {
  it('uses the owner’s token, in a header alone', async () => {
    const { server, notices } = await listenTo();
    const there = await server.next();
    there.send(changeIn('3'));
    await expect.poll(() => notices).toEqual([{ kind: 'library-changed', sectionId: '3' }]);
    expect(tokensAt(server)).toEqual(['owner']);
    expect(server.requests[0]?.url).toBe('/:/websockets/notifications');
  });

  it('begins when a server has been chosen and its owner has a token', async () => {
    const server = await startSocketServer();
    const { household } = listen({ uri: null, token: null });
    household.uri = server.url;
    household.token = 'owner';
    await server.next();
  });

  it('comes back when the connection breaks, and says so', async () => {
    const { server, connections } = await listenTo();
    (await server.next()).terminate();
    (await server.next()).close();
    await server.next();
    await expect.poll(connections).toBe(3);
  });

  it('comes back when the server was away', async () => {
    const first = await startSocketServer();
    const { connections } = listen({ uri: first.url, token: 'owner' });
    await first.next();
    await first.close();
    const second = await startSocketServer(Number(new URL(first.url).port));
    await second.next();
    await expect.poll(connections).toBe(2);
  });

  it('leaves a connection that has gone silent', async () => {
    const { server, logged } = await listenTo({ pingEveryMs: 30 });
    (await server.next()).pause();
    await server.next();
    expect(logged[0]).toMatchObject({ level: 'warn', fields: { err: { reason: 'timeout' } } });
  });

  it('moves to another connection as soon as that is chosen', async () => {
    const [first, second] = [await startSocketServer(), await startSocketServer()];
    const { household } = listen({ uri: first.url, token: 'owner' });
    const left = await first.next();
    const gone = new Promise((resolve) => left.once('close', resolve));
    household.uri = second.url;
    await second.next();
    await gone;
    expect(first.requests).toHaveLength(1);
  });

  it('does not wait any longer where another connection is chosen meanwhile', async () => {
    const [first, second] = [await startSocketServer(), await startSocketServer()];
    first.answerInstead(answeringStatus(500));
    const { household } = listen(
      { uri: first.url, token: 'owner' },
      { firstMs: 1_000_000, longestMs: 1_000_000 },
    );
    await expect.poll(() => first.requests.length).toBe(1);
    household.uri = second.url;
    await second.next();
  });

  it('reads on after garbage, which it mentions once', async () => {
    const { server, notices, logged, notifications } = await listenTo();
    const there = await server.next();
    for (const text of ['garbage', '{"x":1}', '[]', changeIn('3')]) there.send(text);
    await expect.poll(() => notices).toHaveLength(1);
    await notifications.close();
    expect(logged.map(({ message }) => message)).toEqual([
      'The Plex server sends notifications that cannot be read',
      'Notifications of the Plex server could not be read',
    ]);
    expect(logged[1]?.fields).toEqual({ unreadable: 3 });
  });
});

describe('a server that refuses', () => {
  it('is asked again and again, and is mentioned once', async () => {
    const { server, logged } = await listenTo();
    server.answerInstead(answeringStatus(503));
    await expect.poll(() => server.requests.length).toBeGreaterThan(5);
    expect(logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
  });

  it('gets a renewed token at once', async () => {
    const server = await startSocketServer();
    server.answerInstead(answeringStatus(401));
    const { household } = listen({ uri: server.url, token: 'old' });
    household.renewed = 'new';
    await expect.poll(() => tokensAt(server)).toEqual(['old', 'new']);
  });

  it('is left alone for minutes when its owner’s token cannot be renewed', async () => {
    const server = await startSocketServer();
    server.answerInstead(answeringStatus(401));
    const { household } = listen({ uri: server.url, token: 'old' });
    await expect.poll(() => household.renewals).toBe(1);
    server.answerInstead(null);
    household.token = 'linked again';
    await server.next();
    expect(tokensAt(server)).toEqual(['old', 'linked again']);
    expect(household.renewals).toBe(1);
  });

  it('costs plex.tv one question only, unless that could not say', async () => {
    const server = await startSocketServer();
    server.answerInstead(answeringStatus(401));
    const { household } = listen({ uri: server.url, token: 'old' }, { refusedMs: 1 });
    household.renewed = new AppError('unavailable', 'upstream.unavailable', 'plex.tv is away');
    await expect.poll(() => household.renewals).toBeGreaterThan(2);
    household.renewed = null;
    const before = household.renewals;
    const asked = server.requests.length;
    await expect.poll(() => server.requests.length).toBeGreaterThan(asked + 5);
    expect(household.renewals).toBeLessThanOrEqual(before + 2);
  });
});

describe('the pause before the next try', () => {
  const longest = (failures: number) => backoffMs(failures, usualPatience, () => 1);

  it('doubles from a second to a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 1000].map(longest)).toEqual(
      [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000),
    );
  });

  it('is a random part of that', () => {
    expect(backoffMs(3, usualPatience, () => 0.25)).toBe(2_000);
  });
});

describe('closing', () => {
  it('ends the connection', async () => {
    const { server, notifications } = await listenTo();
    const there = await server.next();
    const gone = new Promise((resolve) => there.once('close', resolve));
    await notifications.close();
    await gone;
  });

  it('ends a wait and a handshake too', async () => {
    const idle = listen({ uri: null, token: null }, { lookEveryMs: 60_000 });
    await idle.notifications.close();
    const server = await startSocketServer();
    server.answerInstead(() => {});
    const shaking = listen({ uri: server.url, token: 'owner' });
    await expect.poll(() => server.requests.length).toBe(1);
    await shaking.notifications.close();
  });
});
