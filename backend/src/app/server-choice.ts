import type { ConnectionKind, ProbedConnection } from '@medianest/shared';
import type { ServerChoice } from '../features/plex/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Log } from '../kernel/log.ts';
import type { HouseholdDependencies } from './household-access.ts';

const preference: readonly ConnectionKind[] = ['local', 'remote', 'relay'];
const rankOf = ({ kind }: ProbedConnection) => preference.indexOf(kind);

/** The household's server, and the way to it; the owner's account knows its connections. */
export const createServerChoice = (dependencies: HouseholdDependencies & { log: Log }): ServerChoice => {
  const { clients, plexServer, people, log } = dependencies;

  const probe = async (machineIdentifier: string, accountToken: string) => {
    const found = await clients.plexTv.listResources(accountToken);
    const servers = found.answer === 'servers' ? found.servers : [];
    const server = servers.find((candidate) => candidate.machineIdentifier === machineIdentifier);
    return server ? clients.probeConnections(server) : null;
  };

  /** The chosen server with all of its connections; null when nobody can tell them. */
  const look = async () => {
    const [server, owner] = await Promise.all([plexServer.find(), people.findOwner()]);
    const { accountToken } = owner ? await people.findPlexTokens(owner.id) : { accountToken: null };
    if (!server || !accountToken) return null;
    const found = await probe(server.machineIdentifier, accountToken);
    return found && { server, ...found };
  };

  const improve = async () => {
    const found = await look();
    if (!found?.chosen) return 'worse';
    const { server, chosen, connections } = found;
    const current = connections.find(({ uri }) => uri === server.uri);
    // An address that plex.tv does not know was entered on purpose, and it works.
    if (!current || rankOf(current) === Math.min(...connections.map(rankOf))) return 'best';
    if (rankOf(chosen) >= rankOf(current)) return 'worse';
    await plexServer.saveUri(chosen.uri);
    log.info({ kind: chosen.kind }, 'A better connection to the Plex server works again');
    return 'moved';
  };

  return {
    find: plexServer.find,
    async reprobe() {
      try {
        const found = await look();
        if (!found?.chosen) return null;
        const { server, chosen } = found;
        if (chosen.uri !== server.uri) await plexServer.saveUri(chosen.uri);
        return { ...server, uri: chosen.uri };
      } catch (error) {
        if (error instanceof AppError) return null;
        throw error;
      }
    },
    async improve() {
      try {
        return await improve();
      } catch (cause) {
        log.info(
          { err: cause },
          'It could not be asked whether a better connection to the Plex server works',
        );
        return 'worse';
      }
    },
  };
};
