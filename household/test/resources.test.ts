import { describe, expect, it } from 'vitest';
import { bodyOf, useHousehold } from './household-for-test.ts';

type Resource = {
  name: string;
  provides: string;
  owned: boolean;
  clientIdentifier: string;
  accessToken: string;
  connections: { uri: string; local: boolean; relay: boolean }[];
};

const household = useHousehold();

async function resourcesOf(as: 'owner' | 'alice' | 'stranger' | 'kid'): Promise<Resource[]> {
  return bodyOf(household.plexTv({ path: '/api/v2/resources?includeRelay=1', as }));
}

const identityAt = (uri: string) =>
  fetch(`${uri}/identity`).then(
    (response) => response.status,
    () => 'unreachable',
  );

describe('resources', () => {
  it('show the server to a guest as somebody else’s, with the guest’s own token', async () => {
    const [server, ...others] = await resourcesOf('alice');
    const { people, server: own } = household.state();
    expect(others).toEqual([]);
    expect(server).toMatchObject({
      clientIdentifier: own.machineIdentifier,
      provides: 'server',
      owned: false,
      ownerId: people.owner.id,
      sourceTitle: 'Ruth',
      accessToken: people.alice.serverToken,
    });
  });

  it('do not show the server to a stranger', async () => {
    expect(await resourcesOf('stranger')).toEqual([]);
  });

  it('give the owner a player and a dead server besides his own', async () => {
    const resources = await resourcesOf('owner');
    expect(resources.every(({ owned }) => owned)).toBe(true);
    const servers = resources.filter(({ provides }) => provides.split(',').includes('server'));
    expect(resources).toHaveLength(3);
    expect(servers).toHaveLength(2);
    const dead = servers.find(
      ({ clientIdentifier }) => clientIdentifier !== household.state().server.machineIdentifier,
    );
    for (const { uri } of dead?.connections ?? []) expect(await identityAt(uri)).toBe('unreachable');
  });

  it('list connections that lead to the server, the relay only when asked for', async () => {
    const [server] = await resourcesOf('alice');
    expect(server?.connections.map(({ local, relay }) => ({ local, relay }))).toEqual([
      { local: true, relay: false },
      { local: false, relay: false },
      { local: false, relay: true },
    ]);
    for (const { uri } of server?.connections ?? []) expect(await identityAt(uri)).toBe(200);
    const [direct] = await bodyOf<Resource[]>(household.plexTv({ path: '/api/v2/resources', as: 'alice' }));
    expect(direct?.connections).toHaveLength(2);
  });

  it('keep listing a connection that is switched off, which then fails', async () => {
    const { connections } = await household.control.setConnections({ local: 'down' });
    expect(connections).toEqual({ local: 'down', remote: 'up', relay: 'up' });
    const [server] = await resourcesOf('alice');
    const answers = await Promise.all((server?.connections ?? []).map(({ uri }) => identityAt(uri)));
    expect(answers).toEqual(['unreachable', 200, 200]);
    await household.control.setConnections({ local: 'up', relay: 'down' });
    expect(await Promise.all((server?.connections ?? []).map(({ uri }) => identityAt(uri)))).toEqual([
      200,
      200,
      'unreachable',
    ]);
  });

  it('name every device and connection in XML too', async () => {
    const response = await household.plexTv({
      path: '/api/v2/resources',
      as: 'alice',
      headers: { accept: '*/*' },
    });
    const xml = await response.text();
    expect(xml).toMatch(/<resources>\s*<resource name="Lantern House"/);
    expect(xml).toMatch(/<connections>\s*<connection protocol="http"/);
  });
});
