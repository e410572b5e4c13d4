import type { OwnedServer, ServerChoice, SetupState } from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import { AppError } from '../../kernel/errors.ts';
import type { Cookies } from '../../platform/http/browser/cookies.ts';
import { type Claim, claimSettings } from './claim.ts';
import type { Servers } from './servers.ts';
import type { SetupRepository } from './setup.repository.ts';

export interface SetupPeople {
  findOwner(): Promise<{ plexUsername: string } | null>;
  findPlexTokens(userId: string): Promise<{ accountToken: string | null }>;
  saveTokens(userId: string, tokens: { serverToken: string }): Promise<void>;
}

export interface SetupPlexServer {
  find(): Promise<{ name: string } | null>;
  forget(): void;
}

/** Bringing a fresh installation to its first sign-in. */
export interface SetupService {
  getState(cookies: Cookies): Promise<SetupState>;
  isReady(): Promise<boolean>;
  holdsClaim(cookies: Cookies): Promise<boolean>;
  /** @throws AppError `setup.already_done`, `setup.token_invalid` */
  claim(token: string, cookies: Cookies): Promise<void>;
  /** @throws AppError `setup.already_done`, `setup.claim_required`, and what finding servers throws */
  listServers(actor: Actor, cookies: Cookies): Promise<OwnedServer[]>;
  chooseServer(
    actor: Actor,
    choice: ServerChoice,
    cookies: Cookies,
  ): Promise<{ name: string; machineIdentifier: string; uri: string }>;
  /** The same without a browser, for the first values from the environment. */
  finish(
    ownerId: string,
    accountToken: string,
    choice: ServerChoice,
  ): Promise<{ name: string; machineIdentifier: string; uri: string }>;
}

export interface SetupDependencies {
  repository: SetupRepository;
  claim: Claim;
  servers: Servers;
  people: SetupPeople;
  plexServer: SetupPlexServer;
  /** Forget what is remembered of the new administrator's role. */
  refreshSessions(userId: string): void;
  demo: boolean;
  plexReplaced: string | null;
}

const claimLifetimeMs = 24 * 60 * 60 * 1000;

export const createSetupService = (dependencies: SetupDependencies): SetupService => {
  const { repository, claim, servers, people, plexServer, demo, plexReplaced } = dependencies;
  const isReady = async () => (await plexServer.find()) !== null;
  const holdsClaim = (cookies: Cookies) => claim.isHeldBy(cookies.get('claim'));

  const requireUnfinished = async () => {
    if (await isReady())
      throw new AppError('conflict', 'setup.already_done', 'This portal is set up already. Sign in.');
  };

  /** The account token of whoever may go on with the set-up. */
  const requireOwner = async (actor: Actor, cookies: Cookies) => {
    await requireUnfinished();
    if (!(await holdsClaim(cookies))) {
      throw new AppError(
        'forbidden',
        'setup.claim_required',
        'The set-up goes on in the browser that opened the set-up address.',
      );
    }
    const { accountToken } = await people.findPlexTokens(actor.userId);
    if (accountToken) return accountToken;
    throw new AppError(
      'conflict',
      'plex.relink_required',
      'Plex no longer accepts this sign-in. Sign in again.',
    );
  };

  const finish: SetupService['finish'] = async (ownerId, accountToken, choice) => {
    const { serverToken, ...server } = await servers.choose(accountToken, choice);
    await people.saveTokens(ownerId, { serverToken });
    await repository.finish(ownerId, server, Object.values(claimSettings));
    plexServer.forget();
    dependencies.refreshSessions(ownerId);
    return server;
  };

  return {
    isReady,
    holdsClaim,
    finish,
    async getState(cookies) {
      const server = await plexServer.find();
      if (!server) {
        const state = (await claim.isPending()) ? 'claimed' : 'unclaimed';
        return {
          state,
          claimedHere: await holdsClaim(cookies),
          demo,
          plexReplaced,
          serverName: null,
          ownerName: null,
        };
      }
      const owner = await people.findOwner();
      return {
        state: 'ready',
        claimedHere: false,
        demo,
        plexReplaced,
        serverName: server.name,
        ownerName: owner?.plexUsername ?? null,
      };
    },
    async claim(token, cookies) {
      await requireUnfinished();
      cookies.set('claim', await claim.spend(token), claimLifetimeMs);
    },
    listServers: async (actor, cookies) => servers.list(await requireOwner(actor, cookies)),
    async chooseServer(actor, choice, cookies) {
      const server = await finish(actor.userId, await requireOwner(actor, cookies), choice);
      cookies.clear('claim');
      return server;
    },
  };
};
