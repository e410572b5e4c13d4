import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { useHousehold } from './household-for-test.ts';
import { isScanEnd, listenToPlex, statesOf } from './listen-to-plex.ts';

const household = useHousehold();
const path = '/:/websockets/notifications';
const urlOf = (query = '') => household.state().addresses.plex.replace('http', 'ws') + path + query;

/** The status with which the server refuses a websocket; null when it cuts the connection. */
function refusalOf(socket: WebSocket): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  socket.on('unexpected-response', (_req, response) => resolve(response.statusCode ?? null));
  socket.on('error', () => resolve(null));
  return promise.finally(() => socket.terminate());
}

describe('the websocket', () => {
  it('takes the token in the query too', async () => {
    const socket = new WebSocket(urlOf(`?X-Plex-Token=${household.state().people.bob.serverToken}`));
    await once(socket, 'open');
    socket.terminate();
  });

  it.each(['', '?X-Plex-Token=bad'])('answers 401 without a token that is good (%j)', async (query) => {
    expect(await refusalOf(new WebSocket(urlOf(query)))).toBe(401);
  });

  it('answers 401 after a revocation, and drops who was there', async () => {
    const ears = await listenToPlex(household, 'alice');
    const { serverToken } = household.state().people.alice;
    await household.control.revokeTokens('alice');
    await ears.dropped;
    expect(await refusalOf(new WebSocket(urlOf(`?X-Plex-Token=${serverToken}`)))).toBe(401);
  });

  it('is nowhere else', async () => {
    const { serverToken } = household.state().people.owner;
    const elsewhere = urlOf().replace('notifications', 'elsewhere');
    expect(await refusalOf(new WebSocket(`${elsewhere}?X-Plex-Token=${serverToken}`))).toBe(404);
  });

  it('tells of every section after a return to the start, since anything may be different', async () => {
    const ears = await listenToPlex(household, 'owner');
    await household.control.reset();
    for (const key of ['1', '2', '3', '4']) await ears.until(isScanEnd(key));
  });
});

describe('what happens in the library', () => {
  it('is told of a new film: a scan, its states, and the end', async () => {
    const ears = await listenToPlex(household, 'owner');
    const { ratingKey } = await household.control.addItem({ type: 'movie', title: 'Fresh' });
    await ears.until(({ type }) => type === 'status');
    expect(statesOf(ears.heard, ratingKey)).toEqual([0, 2, 3, 4, 5]);
    expect(ears.heard.find(({ type }) => type === 'timeline')).toMatchObject({
      size: 1,
      TimelineEntry: [
        {
          identifier: 'com.plexapp.plugins.library',
          sectionID: '1',
          itemID: ratingKey,
          type: 1,
          title: 'Fresh',
        },
      ],
    });
    const activities = ears.heard.flatMap(({ ActivityNotification = [] }) => ActivityNotification);
    expect(activities.map(({ event }) => event)).toEqual(['started', 'updated', 'ended']);
    expect(activities[0]?.Activity).not.toHaveProperty('Context');
    expect(activities[2]?.Activity).toMatchObject({
      type: 'library.update.section',
      title: 'Scanning Films',
      Context: { librarySectionID: '1' },
    });
    expect(ears.heard.at(-1)).toEqual({
      type: 'status',
      size: 1,
      StatusNotification: [{ title: 'Library scan complete', notificationName: 'LIBRARY_UPDATE' }],
    });
  });

  it('is told of an episode, and of the show that has it', async () => {
    const ears = await listenToPlex(household, 'owner');
    const { ratingKey } = await household.control.addItem({
      type: 'episode',
      show: 'Judex',
      season: 2,
      title: 'Back',
    });
    await ears.until(isScanEnd('2'));
    expect(statesOf(ears.heard, ratingKey).at(-1)).toBe(5);
    expect(statesOf(ears.heard, '14000')).toEqual([5]);
  });

  it('is told of what went away', async () => {
    const ears = await listenToPlex(household, 'owner');
    await household.control.removeItem('10101');
    await ears.until(isScanEnd('2'));
    expect(statesOf(ears.heard, '10101')).toEqual([9]);
    await household.control.removeItem('10000');
    await ears.until(({ TimelineEntry }) => TimelineEntry?.[0]?.itemID === '10102');
    expect(statesOf(ears.heard, '10000')).toEqual([5, 9]);
  });

  it('is told of collections as type 18', async () => {
    const ears = await listenToPlex(household, 'owner');
    const send = (method: string, own: string) => household.plex({ path: own, method, as: 'owner' });
    await send('DELETE', '/library/collections/90002/items/1001');
    await send('DELETE', '/library/collections/90002');
    await ears.until(({ TimelineEntry }) => TimelineEntry?.[0]?.state === 9);
    expect(statesOf(ears.heard, '90002')).toEqual([5, 9]);
    expect(ears.heard[0]?.TimelineEntry?.[0]).toMatchObject({ type: 18, sectionID: '1' });
  });

  it('is not told to who does not see the section', async () => {
    const [bob, alice] = [await listenToPlex(household, 'bob'), await listenToPlex(household, 'alice')];
    await household.control.addItem({ type: 'movie', title: 'A secret', section: 'Documentaries' });
    await household.control.addItem({ type: 'movie', title: 'No secret' });
    await bob.until(isScanEnd('3'));
    await alice.until(isScanEnd('1'));
    const told = JSON.stringify(alice.heard);
    expect(told).toContain('No secret');
    expect(told).not.toContain('A secret');
    expect(told).not.toContain('Documentaries');
    expect(told).not.toContain('"3"');
  });
});

describe('bad days of the server', () => {
  it('drop the websocket when it is down, and refuse a new one', async () => {
    const ears = await listenToPlex(household, 'owner');
    await household.control.setService('plex', { mode: 'down' });
    await ears.dropped;
    expect(await refusalOf(new WebSocket(urlOf()))).toBeNull();
  });

  it('drop the websocket of a connection that is switched off', async () => {
    const ears = await listenToPlex(household, 'owner');
    await household.control.setConnections({ local: 'down' });
    await ears.dropped;
  });

  it('keep it silent while it hangs, without even an answer to a ping', async () => {
    const ears = await listenToPlex(household, 'owner');
    let pongs = 0;
    ears.socket.on('pong', () => {
      pongs += 1;
    });
    await household.control.setService('plex', { mode: 'hang' });
    ears.socket.ping();
    await household.control.addItem({ type: 'movie', title: 'Unheard' });
    await household.control.setService('plex', { mode: 'up' });
    await household.control.addItem({ type: 'movie', title: 'Heard' });
    await ears.until(({ type }) => type === 'status');
    expect(JSON.stringify(ears.heard)).not.toContain('Unheard');
    ears.socket.ping();
    await once(ears.socket, 'pong');
    expect(pongs).toBe(1);
  });

  it.each([
    [{ mode: 'fail', status: 503 }, 503],
    [{ mode: 'rate-limit' }, 429],
    [{ mode: 'garbage' }, 200],
  ] as const)('answer %j with a page', async (fault, status) => {
    await household.control.setService('plex', fault);
    expect(await refusalOf(new WebSocket(urlOf()))).toBe(status);
  });

  it('delay the opening when it is slow', async () => {
    await household.control.setService('plex', { mode: 'slow', delayMs: 60 });
    const askedAt = performance.now();
    await listenToPlex(household, 'owner');
    expect(performance.now() - askedAt).toBeGreaterThan(55);
  });
});
