import type { OwnedServer, ProbedConnection, ServerChoice } from '@medianest/shared';
import { AppError } from '../../kernel/errors.ts';
import type { ChosenServer } from './setup.repository.ts';

type ConnectionStatus = ProbedConnection['status'];

/** A server that plex.tv says the person owns, with whatever else the prober needs of it. */
export interface FoundServer {
  machineIdentifier: string;
  name: string;
  version: string | null;
  owned: boolean;
  accessToken: string | null;
}

/** Plex as far as choosing a server goes. */
export interface ServerFinder<Server extends FoundServer> {
  listServers(
    accountToken: string,
  ): Promise<{ answer: 'servers'; servers: Server[] } | { answer: 'dead-token' }>;
  probe(server: Server): Promise<{ chosen: ProbedConnection | null; connections: ProbedConnection[] }>;
  test(test: {
    uri: string;
    token?: string;
    machineIdentifier?: string;
  }): Promise<{ status: 'ok'; machineIdentifier: string } | { status: Exclude<ConnectionStatus, 'ok'> }>;
}

export interface Servers {
  /** @throws AppError `plex.relink_required`, `upstream.*` */
  list(accountToken: string): Promise<OwnedServer[]>;
  /** @throws AppError `connection.*`, `setup.not_owner`, `plex.relink_required`, `upstream.*` */
  choose(accountToken: string, choice: ServerChoice): Promise<ChosenServer & { serverToken: string }>;
}

const connectionErrors = {
  unreachable: [
    'connection.unreachable',
    'Nothing answers at this address. Is the media server running, and can this machine reach it?',
  ],
  timeout: [
    'connection.timeout',
    'The media server did not answer in time. Try again, or use another address of it.',
  ],
  'not-plex': [
    'connection.not_plex',
    'Something answers at this address, but not this Plex Media Server. Its port is usually 32400.',
  ],
  credentials: [
    'connection.credentials',
    'The media server does not accept your Plex account. Check that it is signed in to the same account.',
  ],
  certificate: [
    'connection.certificate',
    'The certificate does not fit this address. In the house use http://, or the plex.direct address.',
  ],
  redirected: [
    'connection.redirected',
    'This address sends visitors elsewhere. Use the address of the media server itself.',
  ],
  refused: ['connection.refused_address', 'This address cannot be a media server.'],
} as const;

const connectionError = (status: Exclude<ConnectionStatus, 'ok'>) => {
  const [code, message] = connectionErrors[status];
  return new AppError('unprocessable', code, message);
};

const notOwner = () =>
  new AppError(
    'forbidden',
    'setup.not_owner',
    'Your Plex account does not own this server. Sign in with the account that does.',
  );

/** Finds and tries the Plex servers of an owner. */
export const createServers = <Server extends FoundServer>(finder: ServerFinder<Server>): Servers => {
  const listOwned = async (accountToken: string) => {
    const found = await finder.listServers(accountToken);
    if (found.answer === 'servers') return found.servers.filter((server) => server.owned);
    throw new AppError(
      'conflict',
      'plex.relink_required',
      'Plex no longer accepts this sign-in. Sign in again.',
    );
  };

  const chosenOf = (server: Server, uri: string) => {
    if (!server.accessToken) throw notOwner();
    return {
      uri,
      machineIdentifier: server.machineIdentifier,
      name: server.name,
      serverToken: server.accessToken,
    };
  };

  const chooseFound = async (server: Server) => {
    const { chosen, connections } = await finder.probe(server);
    if (chosen) return chosenOf(server, chosen.uri);
    const status = connections[0]?.status ?? 'unreachable';
    throw connectionError(status === 'ok' ? 'unreachable' : status);
  };

  const chooseByAddress = async (owned: Server[], uri: string) => {
    const seen = await finder.test({ uri });
    if (seen.status !== 'ok') throw connectionError(seen.status);
    const server = owned.find((candidate) => candidate.machineIdentifier === seen.machineIdentifier);
    if (!server?.accessToken) throw notOwner();
    const { machineIdentifier, accessToken } = server;
    const tried = await finder.test({ uri, token: accessToken, machineIdentifier });
    if (tried.status !== 'ok') throw connectionError(tried.status);
    return chosenOf(server, uri);
  };

  return {
    async list(accountToken) {
      const owned = await listOwned(accountToken);
      const probe = async (server: Server): Promise<OwnedServer> => {
        const { chosen, connections } = await finder.probe(server);
        const { machineIdentifier, name, version } = server;
        return { machineIdentifier, name, version, connections, reachable: chosen !== null };
      };
      return Promise.all(owned.map(probe));
    },
    async choose(accountToken, choice) {
      const owned = await listOwned(accountToken);
      if ('url' in choice) return chooseByAddress(owned, choice.url.replace(/\/+$/, ''));
      const server = owned.find((candidate) => candidate.machineIdentifier === choice.machineIdentifier);
      if (!server) throw notOwner();
      return chooseFound(server);
    },
  };
};
