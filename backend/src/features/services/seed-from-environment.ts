import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceSettings, TestProblem } from '@medianest/shared';
import type { Log } from '../../kernel/log.ts';
import type { ConfigMemory } from './config-memory.ts';
import type { NoteFacts } from './facts.ts';
import type { ServiceKinds, Tested } from './kinds/index.ts';
import type { SaveService } from './save-service.ts';
import { openService, type SecretSealer } from './service-secrets.ts';
import { findDifferences, readSettings, type ServicesEnvironment } from './settings-from-environment.ts';

export interface SeedDependencies {
  memory: ConfigMemory;
  save: SaveService;
  sealer: SecretSealer;
  kinds: ServiceKinds;
  noteFacts: NoteFacts;
  log: Log;
  /** Between two attempts to sign in; doubles with each. */
  retryMs?: number | undefined;
}

/** The first values of outside services. */
export interface ServicesSeed {
  /** Saves what needs no answer from anybody, and says which values of the browser's stand over the environment's. */
  plant(environment: ServicesEnvironment): Promise<void>;
  /** Signs in where a password has to become a token, and asks the new services who they are. */
  tend(signal: AbortSignal): Promise<void>;
}

const longestRetryMs = 5 * 60_000;

/** What may be over later. Wrong credentials are not tried twice: Uptime Kuma locks everybody out (uptime-kuma.md). */
const passing: ReadonlySet<TestProblem> = new Set([
  'unreachable',
  'timeout',
  'rate-limited',
  'migrating',
  'not-set-up',
]);

const needsSignIn = (settings: ServiceSettings) => settings.name === 'uptime-kuma';

/**
 * Sets services up from the environment at the first start that names them. From then on the browser's settings
 * win.
 */
export const createServicesSeed = (dependencies: SeedDependencies): ServicesSeed => {
  const { memory, save, sealer, kinds, noteFacts, log, retryMs = 5000 } = dependencies;
  let planted: ServiceSettings[] = [];

  const keep = async (
    settings: ServiceSettings,
    tested: Tested | null,
    attempt = kinds.attempt(settings, null),
  ) => {
    const outcome = await save({ settings, stored: null, kept: attempt.keep(tested), actorId: null });
    await memory.renew();
    if (outcome === 'saved')
      log.info({ service: settings.name }, 'A service was set up from the environment');
  };

  const compare = async (settings: ServiceSettings) => {
    const stored = (await memory.read()).get(settings.name);
    if (!stored) return 'new';
    const variables = findDifferences(settings, openService(sealer, stored));
    if (variables.length > 0) {
      log.info(
        { service: settings.name, variables },
        'The settings made in the browser stand over those of the environment',
      );
    }
    return 'known';
  };

  /** Answers whether it may be worth another try. */
  const introduce = async (settings: ServiceSettings): Promise<boolean> => {
    const { name } = settings;
    const isSaved = (await memory.renew()).has(name);
    if (isSaved && needsSignIn(settings)) return false;
    const attempt = kinds.attempt(settings, null);
    const tested = await attempt.test();
    if (tested.problem) {
      log.warn({ service: name, problem: tested.problem }, 'A service of the environment does not work yet');
      return needsSignIn(settings) && passing.has(tested.problem);
    }
    await (isSaved ? noteFacts(name, tested) : keep(settings, tested, attempt));
    return false;
  };

  const introduceInTime = async (settings: ServiceSettings, signal: AbortSignal) => {
    for (let waitMs = retryMs; await introduce(settings); waitMs = Math.min(waitMs * 2, longestRetryMs)) {
      await pause(waitMs, undefined, { signal });
    }
  };

  return {
    async plant(environment) {
      const { PLEX_URL } = environment;
      if (PLEX_URL) await compare({ name: 'plex', url: PLEX_URL });
      planted = [];
      for (const settings of readSettings(environment, log)) {
        if ((await compare(settings)) === 'known') continue;
        planted.push(settings);
        if (!needsSignIn(settings)) await keep(settings, null);
      }
    },
    async tend(signal) {
      await Promise.all(planted.map((settings) => introduceInTime(settings, signal)));
    },
  };
};
