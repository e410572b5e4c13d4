import { describe, expect, it } from 'vitest';
import { answering, startOutsideServer } from '../../../../test/support/outside-server.ts';
import { openPlexTv } from '../../../../test/support/plex-clients.ts';

const pin = { id: 564964751, code: '8lzjqnq8lye02n52jq3fqxf8e', expiresIn: 1800, authToken: null };

describe('a PIN', () => {
  it('lives as long as plex.tv says, told by the own clock', async () => {
    const server = await startOutsideServer(answering(201, { ...pin, expiresIn: 900, code: 'K7QX' }));
    const opened = await openPlexTv(server.url, { now: () => 1_000_000 }).createPin({ strong: false });
    expect(opened).toEqual({ id: '564964751', code: 'K7QX', expiresAt: new Date(1_900_000) });
    expect(server.requests[0]).toMatchObject({ method: 'POST', url: '/api/v2/pins' });
  });

  it('is asked for in its strong form', async () => {
    const server = await startOutsideServer(answering(201, pin));
    await openPlexTv(server.url).createPin({ strong: true });
    expect(server.requests[0]?.url).toBe('/api/v2/pins?strong=true');
  });

  it('is asked for once more when the connection is lost, for one that nobody uses runs out', async () => {
    const answer = answering(201, pin);
    const server = await startOutsideServer((request, response) => {
      if (server.requests.length === 1) request.socket.destroy();
      else answer(request, response);
    });
    const opened = await openPlexTv(server.url).createPin({ strong: true });
    expect(opened.code).toBe(pin.code);
    expect(server.requests).toHaveLength(2);
  });

  it.each([
    ['waits', 200, pin, { status: 'waiting' }],
    [
      'is claimed',
      200,
      { ...pin, authToken: 'account-token' },
      { status: 'claimed', authToken: 'account-token' },
    ],
    ['is gone when its time has passed', 200, { ...pin, expiresIn: 0 }, { status: 'gone' }],
    ['is gone when plex.tv does not know it', 404, { errors: [{ code: 1020 }] }, { status: 'gone' }],
  ])('%s', async (_what, status, body, outcome) => {
    const server = await startOutsideServer(answering(status, body));
    expect(await openPlexTv(server.url).checkPin('564964751')).toEqual(outcome);
  });

  it('tells callers to slow down, with the seconds if plex.tv names them', async () => {
    const named = await startOutsideServer(answering(429, '', { 'retry-after': '12' }));
    const silent = await startOutsideServer(answering(429, ''));
    const outcome = { status: 'slow-down', retryAfterSeconds: 12 };
    expect(await openPlexTv(named.url).checkPin('1')).toEqual(outcome);
    expect(await openPlexTv(silent.url).checkPin('1')).toEqual({ ...outcome, retryAfterSeconds: null });
  });

  it('cannot be made to ask for anything else', async () => {
    const server = await startOutsideServer(answering(404, ''));
    await openPlexTv(server.url).checkPin('../user?x=');
    expect(server.requests[0]?.url).toBe('/api/v2/pins/..%2Fuser%3Fx%3D');
  });
});
