import { createHouseholdControl, startHousehold } from '@medianest/household';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openConnectionProbe, openPlexTv } from '../../../test/support/plex-clients.ts';
import type { PlexServer, ServerConnection } from './plex-tv/resources.ts';
import { orderCandidates } from './probe-connections.ts';

const connection = (kind: ServerConnection['kind'], uri: string, address = '10.0.0.5'): ServerConnection => ({
  kind,
  uri,
  address,
  port: 32400,
});

const serverWith = (connections: ServerConnection[], httpsRequired = false): PlexServer => ({
  machineIdentifier: 'm1',
  name: 'Box',
  version: null,
  owned: true,
  sharedBy: null,
  accessToken: 'token',
  httpsRequired,
  connections,
});

const local = connection('local', 'https://10-0-0-5.hash.plex.direct:32400');
const remote = connection('remote', 'https://203-0-113-9.hash.plex.direct:32400', '203.0.113.9');
const relay = connection('relay', 'https://relay.hash.plex.direct:8443', '198.51.100.7');

describe('the order of connections', () => {
  it('is local, remote, relay, with plain http on the own network after https', () => {
    const uris = orderCandidates(serverWith([relay, remote, local])).map(({ uri }) => uri);
    expect(uris).toEqual([local.uri, 'http://10.0.0.5:32400', remote.uri, relay.uri]);
  });

  it('leaves plain http out when the server insists on https', () => {
    const uris = orderCandidates(serverWith([local, remote], true)).map(({ uri }) => uri);
    expect(uris).toEqual([local.uri, remote.uri]);
  });

  it('names an address once, and writes IPv6 in brackets', () => {
    const plain = connection('local', 'http://[fd00::5]:32400', 'fd00::5');
    expect(orderCandidates(serverWith([plain]))).toEqual([{ uri: 'http://[fd00::5]:32400', kind: 'local' }]);
  });
});

describe('probing the household’s server', () => {
  let household: Awaited<ReturnType<typeof startHousehold>>;
  let control: ReturnType<typeof createHouseholdControl>;
  beforeAll(async () => {
    household = await startHousehold({ port: 0 });
    control = createHouseholdControl(household.controlUrl);
  });
  beforeEach(() => control.reset());
  afterAll(() => household.close());

  const ownersServer = async (isWanted: (server: PlexServer) => boolean) => {
    const { people } = await control.state();
    const answer = await openPlexTv(household.addresses.plexTv).listResources(people.owner.accountToken);
    const server = answer.answer === 'servers' ? answer.servers.find(isWanted) : undefined;
    if (!server) throw new Error('The household lists no such server');
    return server;
  };

  const householdServer = async () => {
    const { machineIdentifier } = (await control.state()).server;
    return ownersServer((server) => server.machineIdentifier === machineIdentifier);
  };

  it('prefers the local connection', async () => {
    const outcome = await openConnectionProbe()(await householdServer());
    expect(outcome.chosen).toMatchObject({ kind: 'local', status: 'ok', uri: household.addresses.plex });
    expect(outcome.connections[0]).toEqual(outcome.chosen);
  });

  it('takes the next kind when the local connection is down, and still lists it', async () => {
    const server = await householdServer();
    await control.setConnections({ local: 'down' });
    const outcome = await openConnectionProbe()(server);
    expect(outcome.connections[0]).toMatchObject({ kind: 'local', status: 'unreachable' });
    const next = server.connections.find(({ kind }) => kind !== 'local')?.kind ?? null;
    expect(outcome.chosen?.kind ?? null).toBe(next);
  });

  it('chooses nothing when every connection is down', async () => {
    const server = await householdServer();
    await control.setService('plex', { mode: 'down' });
    expect((await openConnectionProbe()(server)).chosen).toBeNull();
  });

  it('finds the second server of the owner unreachable', async () => {
    const { machineIdentifier } = (await control.state()).server;
    const other = await ownersServer((server) => server.machineIdentifier !== machineIdentifier);
    const outcome = await openConnectionProbe()(other);
    expect(outcome.chosen).toBeNull();
    expect(outcome.connections.map(({ status }) => status)).not.toContain('ok');
  });

  it('calls another server at a known address not Plex for us', async () => {
    const server = { ...(await householdServer()), machineIdentifier: 'someone-elses' };
    const outcome = await openConnectionProbe()(server);
    expect(outcome.connections.every(({ status }) => status === 'not-plex')).toBe(true);
  });

  it('tells a token that the server does not accept', async () => {
    const server = { ...(await householdServer()), accessToken: 'made-up' };
    expect((await openConnectionProbe()(server)).connections[0]?.status).toBe('credentials');
  });
});
