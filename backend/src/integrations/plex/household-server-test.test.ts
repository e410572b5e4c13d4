import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { answering, neverAnswering, startOutsideServer } from '../../../test/support/outside-server.ts';
import { openConnectionTest } from '../../../test/support/plex-clients.ts';
import { createHouseholdServerTest } from './household-server-test.ts';

const container = { machineIdentifier: 'm1', version: '1.43.3', friendlyName: 'Box' };
const household = { machineIdentifier: 'm1', name: 'Box' };

/** A media server that accepts one token. */
const plex: RequestListener = (request, response) => {
  const isOpen = request.url === '/identity' || request.headers['x-plex-token'] === 'good';
  answering(isOpen ? 200 : 401, isOpen ? { MediaContainer: container } : '<html>')(request, response);
};

const testAt = async (answer: RequestListener, options: { token?: string; limitMs?: number } = {}) => {
  const server = await startOutsideServer(answer);
  const { token, limitMs } = options;
  const test = createHouseholdServerTest({ testConnection: openConnectionTest(), limitMs });
  return { server, ...(await test({ url: server.url, ...household, token })) };
};

describe('an address of the household’s Plex', () => {
  it('passes with the owner’s token', async () => {
    const { problem, steps, version, serverName } = await testAt(plex, { token: 'good' });
    expect({ problem, version, serverName }).toEqual({ problem: null, version: '1.43.3', serverName: 'Box' });
    expect(steps.map(({ step }) => step)).toEqual(['reach', 'identify', 'version', 'authenticate']);
  });

  it('passes without a token, which is then not tried', async () => {
    const { problem, steps } = await testAt(plex);
    expect(problem).toBeNull();
    expect(steps.map(({ step }) => step)).toEqual(['reach', 'identify', 'version']);
  });

  it.each([
    [
      'another Plex',
      'wrong-service',
      answering(200, { MediaContainer: { ...container, machineIdentifier: 'm2' } }),
    ],
    ['no Plex', 'wrong-service', answering(200, '<html>Welcome</html>')],
    ['a proxy without it', 'unreachable', answering(502, '<html>')],
    ['a signpost', 'redirected', answering(302, '', { location: 'http://127.0.0.1:3' })],
  ] as const)('with %s behind it is %s, and sees no token', async (_what, problem, answer) => {
    const { server, ...tested } = await testAt(answer, { token: 'good' });
    expect(tested.problem).toBe(problem);
    expect(server.requests.some(({ headers }) => 'x-plex-token' in headers)).toBe(false);
  });

  it('names this household’s server when another one answers', async () => {
    const other = answering(200, { MediaContainer: { ...container, machineIdentifier: 'm2' } });
    const { steps } = await testAt(other);
    expect(steps[1]?.detail).toBe('Another Plex server answers here, and this household’s is “Box”.');
  });

  it('tells a token that is not accepted', async () => {
    expect(await testAt(plex, { token: 'bad' })).toMatchObject({ problem: 'credentials' });
  });

  it('is over in time', async () => {
    expect(await testAt(neverAnswering, { limitMs: 50 })).toMatchObject({ problem: 'timeout' });
  });
});
