import { AppError } from '../../kernel/errors.ts';
import type { Log } from '../../kernel/log.ts';
import type { Servers } from './servers.ts';
import type { SetupService } from './setup.service.ts';

export interface SeedDependencies {
  setup: Pick<SetupService, 'isReady' | 'finish'>;
  servers: Pick<Servers, 'list'>;
  getAccount(
    token: string,
  ): Promise<
    | { answer: 'account'; account: { id: string; displayName: string; email: string | null } }
    | { answer: 'dead-token' }
  >;
  admit(arrival: {
    plexId: string;
    username: string;
    email: string | null;
    accountToken: string;
  }): Promise<{ id: string }>;
  log: Log;
}

const isLate: ReadonlySet<string> = new Set(['upstream.timeout', 'connection.timeout']);

/**
 * Sets the household up at its first start from PLEX_TOKEN (and PLEX_URL): the owner of that server
 * becomes administrator. A failure is told and leaves the set-up to the browser.
 */
export const createSeedFromEnvironment = (dependencies: SeedDependencies) => {
  const { setup, servers, getAccount, admit, log } = dependencies;

  const findChoice = async (token: string, url: string | undefined) => {
    if (url) return { url };
    const reachable = (await servers.list(token)).find((server) => server.reachable);
    return reachable ? { machineIdentifier: reachable.machineIdentifier } : null;
  };

  const seed = async (token: string, url: string | undefined) => {
    const asked = await getAccount(token);
    const choice = asked.answer === 'account' ? await findChoice(token, url) : null;
    if (asked.answer !== 'account' || !choice) {
      log.warn(
        {},
        'PLEX_TOKEN is refused by Plex, or none of its servers can be reached; set up in the browser',
      );
      return;
    }
    const { id: plexId, displayName: username, email } = asked.account;
    const owner = await admit({ plexId, username, email, accountToken: token });
    const server = await setup.finish(owner.id, token, choice);
    log.info({ server: server.name }, 'The household was set up from the environment');
  };

  /** Everything may start on one machine at the same moment, and answer late for that reason alone. */
  const seedPatiently = async (token: string, url: string | undefined) => {
    try {
      await seed(token, url);
    } catch (error) {
      if (!(error instanceof AppError && isLate.has(error.code))) throw error;
      await seed(token, url);
    }
  };

  return async (token: string | undefined, url: string | undefined): Promise<void> => {
    if (!token || (await setup.isReady())) return;
    try {
      await seedPatiently(token, url);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.warn(
        { code: error.code },
        'The household could not be set up from the environment; set up in the browser',
      );
    }
  };
};
