import type { ConnectionKind, ProbedConnection } from '@medianest/shared';
import { type ConnectionTestTools, createConnectionTest } from './connection-test.ts';
import type { PlexServer } from './plex-tv/resources.ts';

type Candidate = { uri: string; kind: ConnectionKind };

export type ProbeOutcome = {
  /** The first that works, in the order of preference; null when none does. */
  chosen: ProbedConnection | null;
  /** All of them, in the order they would be used. */
  connections: ProbedConnection[];
};

const preference: readonly ConnectionKind[] = ['local', 'remote', 'relay'];

/** plex.tv is believed about its servers, but not without end. */
const maxCandidates = 24;

/**
 * Routers that protect against DNS rebinding do not resolve `plex.direct` names of local addresses, so
 * the plain local address is tried after them, unless the server insists on https (plex.md §2, "TLS").
 */
const withPlainLocal = ({ connections, httpsRequired }: PlexServer): Candidate[] =>
  connections.flatMap(({ uri, kind, address, port }) => {
    if (httpsRequired || kind !== 'local') return [{ uri, kind }];
    const host = address.includes(':') ? `[${address}]` : address;
    return [
      { uri, kind },
      { uri: `http://${host}:${port}`, kind },
    ];
  });

const isHttps = ({ uri }: Candidate) => uri.startsWith('https:');

/** Local before remote before relay (plex.md §1), https before http among equals, each address once. */
export const orderCandidates = (server: PlexServer): Candidate[] => {
  const unique = new Map(withPlainLocal(server).map((candidate) => [candidate.uri, candidate]));
  const rank = (candidate: Candidate) =>
    preference.indexOf(candidate.kind) * 2 + (isHttps(candidate) ? 0 : 1);
  return [...unique.values()].sort((a, b) => rank(a) - rank(b)).slice(0, maxCandidates);
};

/**
 * Tries every connection of a server at once and prefers by kind, not by speed. Each has `timeoutMs`.
 */
export const createConnectionProbe = (tools: ConnectionTestTools) => {
  const testConnection = createConnectionTest(tools);

  return async (server: PlexServer, timeoutMs = 4000): Promise<ProbeOutcome> => {
    const { machineIdentifier, accessToken } = server;
    const probe = async ({ uri, kind }: Candidate): Promise<ProbedConnection> => {
      const token = accessToken ?? undefined;
      const result = await testConnection({ uri, machineIdentifier, token, timeoutMs });
      return { uri, kind, status: result.status, responseTimeMs: result.responseTimeMs };
    };
    const connections = await Promise.all(orderCandidates(server).map(probe));
    return { chosen: connections.find(({ status }) => status === 'ok') ?? null, connections };
  };
};
