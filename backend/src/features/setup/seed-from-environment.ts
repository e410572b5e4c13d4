import { setTimeout as pause } from 'node:timers/promises';
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

/** Nobody said no: whoever did not answer may do so later. */
const isAway = (code: string) =>
  code.startsWith('upstream.') || code === 'connection.timeout' || code === 'connection.unreachable';

/** Everything may start on one machine at the same moment. */
const firstPausesMs = [2000, 5000, 15_000];
const usualPauseMs = 60_000;

/**
 * Sets the household up at its first start from PLEX_TOKEN (and PLEX_URL): the owner of that server
 * becomes administrator. A refusal is told and leaves the set-up to the browser; where nobody answers it is
 * tried again until the household is set up, from here or in the browser.
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

  /** Whether another try makes sense. */
  const isLeftForLater = async (token: string, url: string | undefined): Promise<boolean> => {
    if (await setup.isReady()) return false;
    try {
      await seed(token, url);
      return false;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code } = error;
      log.warn({ code }, 'The household could not be set up from the environment; set up in the browser');
      return isAway(code);
    }
  };

  const stopping = new AbortController();
  const { signal } = stopping;
  let trying: Promise<unknown> = Promise.resolve();

  const tryOn = async (token: string, url: string | undefined) => {
    for (let tries = 0; !signal.aborted; tries += 1) {
      await pause(firstPausesMs[tries] ?? usualPauseMs, undefined, { signal }).catch(() => {});
      if (signal.aborted || !(await isLeftForLater(token, url))) return;
    }
  };

  return {
    /** Tries once, and goes on in the background while Plex does not answer. */
    async start(token: string | undefined, url: string | undefined): Promise<void> {
      if (!token || !(await isLeftForLater(token, url))) return;
      trying = tryOn(token, url).catch((cause: unknown) => {
        log.warn({ err: cause }, 'The household could not be set up from the environment');
      });
    },
    async close(): Promise<void> {
      stopping.abort();
      await trying;
    },
  };
};
