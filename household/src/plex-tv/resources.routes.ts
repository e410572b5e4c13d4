import { Router } from 'express';
import type { Connections } from '../media-server/connections.ts';
import { serverFacts } from '../media-server/server-facts.ts';
import type { PersonName } from '../people/cast.ts';
import type { People } from '../people/people.ts';
import { tokenFor } from '../people/tokens.ts';
import { type Address, httpUrl } from '../wire/listen.ts';
import { queryText } from '../wire/parameters.ts';
import type { WireNode } from '../wire/wire.ts';
import { forAccount } from './authenticate.ts';
import { sendPlexTv } from './errors.ts';

/** The devices that an account sees, each with that person's own token for it (plex.md §1). */
export function resourceRoutes({
  people,
  connections,
}: {
  people: People;
  connections: Connections;
}): Router {
  return Router().get(
    '/api/v2/resources',
    forAccount(people, (req, res, name) => {
      const withRelay = queryText(req, 'includeRelay') === '1';
      const ways = connections.list().filter(({ kind }) => withRelay || kind !== 'relay');
      const servers = people.sections(name).length > 0 ? [householdServer({ people, name, ways })] : [];
      sendPlexTv(req, res, {
        root: 'resources',
        body: name === 'owner' ? [...ownersDevices(), ...servers] : servers,
      });
    }),
  );
}

type Ways = ReturnType<Connections['list']>;

function householdServer(input: { people: People; name: PersonName; ways: Ways }): WireNode {
  const isOwner = input.name === 'owner';
  const owner = input.people.get('owner');
  return {
    ...mediaServer({ name: serverFacts.name, machineIdentifier: serverFacts.machineIdentifier }),
    owned: isOwner,
    ownerId: isOwner ? null : owner.id,
    sourceTitle: isOwner ? null : owner.displayName,
    home: !isOwner && input.people.get(input.name).isHomeMember,
    presence: true,
    relay: true,
    accessToken: input.people.serverToken(input.name),
    connections: input.ways.map(({ kind, address }) =>
      connection({ address, isLocal: kind === 'local', isRelay: kind === 'relay' }),
    ),
  };
}

/**
 * What makes the owner's list less simple than it could be: a player, which is `owned` too,
 * and a media server that nobody answers on.
 */
function ownersDevices(): WireNode[] {
  const shared = { owned: true, ownerId: null, sourceTitle: null, home: false, relay: false };
  return [
    {
      ...device({
        name: 'Living room television',
        product: 'Plex for Smart TV',
        provides: 'client,player,pubsub-player',
      }),
      ...shared,
      clientIdentifier: tokenFor('player'),
      presence: true,
      accessToken: tokenFor('player', 'token'),
      connections: [connection({ address: nobody('127.0.0.1'), isLocal: true, isRelay: false })],
    },
    {
      ...mediaServer({
        name: 'Cellar (old box)',
        machineIdentifier: '7e91d3a0c5f248b6917e04d8b6f2a35c9e17ab60',
      }),
      ...shared,
      presence: false,
      accessToken: tokenFor('server', 'cellar'),
      connections: ['127.0.0.1', '127.0.0.2'].map((host, position) =>
        connection({ address: nobody(host), isLocal: position === 0, isRelay: false }),
      ),
    },
  ];
}

/** A privileged port that is never listened on: connecting fails at once. */
const nobody = (host: string): Address => ({ host, port: 3 });

function mediaServer(input: { name: string; machineIdentifier: string }): WireNode {
  return {
    ...device({ name: input.name, product: 'Plex Media Server', provides: 'server' }),
    clientIdentifier: input.machineIdentifier,
  };
}

function device(input: { name: string; product: string; provides: string }): WireNode {
  return {
    name: input.name,
    product: input.product,
    productVersion: serverFacts.version,
    platform: serverFacts.platform,
    platformVersion: serverFacts.platformVersion,
    device: 'PC',
    provides: input.provides,
    createdAt: '2021-03-14T18:20:11Z',
    lastSeenAt: '2026-01-04T07:45:02Z',
    publicAddress: '192.0.2.17',
    httpsRequired: false,
    synced: false,
    dnsRebindingProtection: false,
    natLoopbackSupported: false,
    publicAddressMatches: true,
  };
}

function connection(input: { address: Address; isLocal: boolean; isRelay: boolean }): WireNode {
  return {
    protocol: 'http',
    address: input.address.host,
    port: input.address.port,
    uri: httpUrl(input.address),
    local: input.isLocal,
    relay: input.isRelay,
    IPv6: false,
  };
}
