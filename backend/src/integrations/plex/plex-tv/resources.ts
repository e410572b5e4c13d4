import type { ConnectionKind } from '@medianest/shared';
import * as z from 'zod';
import { addressOf, plexHeaders } from '../identity.ts';
import { emptyAsNull, looseFlag, looseList } from '../loose-types.ts';
import { callPlexTv, type PlexTvContext } from './call.ts';

const connectionSchema = z.object({
  uri: z.string().min(1),
  address: z.string(),
  port: z.int(),
  local: looseFlag,
  relay: looseFlag,
});

const resourceSchema = z.object({
  name: z.string(),
  clientIdentifier: z.string().min(1),
  /** A comma-separated list: players are resources too (plex.md §1). */
  provides: z.string().transform((list) => list.split(',').map((part) => part.trim())),
  productVersion: emptyAsNull,
  owned: looseFlag,
  accessToken: emptyAsNull,
  sourceTitle: emptyAsNull,
  httpsRequired: looseFlag,
  connections: looseList(connectionSchema),
});

export type ServerConnection = { uri: string; kind: ConnectionKind; address: string; port: number };

/** A media server that the asking person can reach through plex.tv. */
export type PlexServer = {
  machineIdentifier: string;
  name: string;
  version: string | null;
  owned: boolean;
  /** Who shares it; null when it is the person's own. */
  sharedBy: string | null;
  /** This person's token on this server; the account token is not used there (plex.md §1). */
  accessToken: string | null;
  httpsRequired: boolean;
  connections: ServerConnection[];
};

export type ResourcesAnswer = { answer: 'servers'; servers: PlexServer[] } | { answer: 'dead-token' };

const toConnection = (connection: z.output<typeof connectionSchema>): ServerConnection => {
  const { uri, address, port, local, relay } = connection;
  return { uri, address, port, kind: relay ? 'relay' : local ? 'local' : 'remote' };
};

const toServer = (resource: z.output<typeof resourceSchema>): PlexServer => ({
  machineIdentifier: resource.clientIdentifier,
  name: resource.name,
  version: resource.productVersion,
  owned: resource.owned,
  sharedBy: resource.owned ? null : resource.sourceTitle,
  accessToken: resource.accessToken,
  httpsRequired: resource.httpsRequired,
  connections: resource.connections.filter(({ uri }) => URL.canParse(uri)).map(toConnection),
});

/**
 * The media servers that plex.tv knows for the owner of this account token, shared ones included.
 *
 * @throws AppError `upstream.*`
 */
export const listResources = async (context: PlexTvContext, token: string): Promise<ResourcesAnswer> => {
  const { http, breaker, addresses, identity } = context;
  const answer = await callPlexTv(breaker, {
    kind: 'read',
    outcomes: [401],
    send: (signal) =>
      http.json({
        schema: z.array(resourceSchema),
        url: addressOf(addresses.clients, '/api/v2/resources'),
        query: { includeHttps: 1, includeRelay: 1, includeIPv6: 1 },
        headers: plexHeaders(identity, token),
        signal,
      }),
  });
  if (!answer.ok) return { answer: 'dead-token' };
  const servers = answer.value.filter((resource) => resource.provides.includes('server'));
  return { answer: 'servers', servers: servers.map(toServer) };
};
