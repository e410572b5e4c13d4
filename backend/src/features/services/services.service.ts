import {
  type AdminService,
  type ServiceName,
  type ServiceSettings,
  type ServiceTest,
  serviceNames,
} from '@medianest/shared';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/errors.ts';
import type { ConfigMemory, StoredServices } from './config-memory.ts';
import type { NoteFacts } from './facts.ts';
import type { ServiceKinds, Tested } from './kinds/index.ts';
import { describeProblem } from './problem-words.ts';
import { isEnabled, type SaveService } from './save-service.ts';
import { openService, type SecretSealer } from './service-secrets.ts';
import type { SpentTests } from './spent-tests.ts';
import type { OpenedService } from './stored-service.ts';
import { viewService, viewTest } from './view.ts';

export interface ServicesService {
  /** Which services there are, for everybody. */
  list(): Promise<Pick<AdminService, 'name' | 'configured' | 'enabled'>[]>;
  /** The same with addresses, for administrators. */
  describe(): Promise<AdminService[]>;
  /**
   * Tries the connection, unless it is switched off or was tried just now with a code that is good once,
   * and saves it. In force at once.
   *
   * @throws AppError `service.test_failed`, `service.secret_required`, `conflict`, `validation.failed`
   */
  change(actor: Actor, name: ServiceName, settings: ServiceSettings): Promise<AdminService>;
  /**
   * Tries a connection, or the saved one, and changes nothing.
   *
   * @throws AppError `service.secret_required`, `not_found`, `validation.failed`
   */
  test(actor: Actor, name: ServiceName, settings: ServiceSettings | undefined): Promise<ServiceTest>;
}

export interface ServicesDependencies {
  noteFacts: NoteFacts;
  save: SaveService;
  memory: ConfigMemory;
  sealer: SecretSealer;
  kinds: ServiceKinds;
  spentTests: SpentTests;
  clock: Clock;
}

const requireSameName = (name: ServiceName, settings: ServiceSettings) => {
  if (settings.name === name) return;
  throw new AppError('invalid', 'validation.failed', 'Some of what was sent cannot be accepted.', {
    meta: { fields: [{ path: 'body.name', message: `These are settings of another service than ${name}` }] },
  });
};

const requireWorking = (name: ServiceName, { problem, steps }: Tested) => {
  if (!problem) return;
  throw new AppError('unprocessable', 'service.test_failed', describeProblem(name, problem, steps));
};

const notConfigured = () =>
  new AppError('not-found', 'not_found', 'This service is not configured yet: enter how it is reached.');

const changedMeanwhile = () =>
  new AppError(
    'conflict',
    'conflict',
    'Somebody else has changed this service just now. Look at it again before you change it.',
  );

export const createServicesService = (dependencies: ServicesDependencies): ServicesService => {
  const { noteFacts, save, memory, sealer, kinds, spentTests, clock } = dependencies;

  const find = (services: StoredServices, name: ServiceName): OpenedService | null => {
    const stored = services.get(name);
    return stored ? openService(sealer, stored) : null;
  };

  const testSaved = async (name: ServiceName) => {
    const stored = find(await memory.renew(), name);
    if (!stored) throw notConfigured();
    const tested = await kinds.again(stored).test();
    if (!tested.problem) await noteFacts(name, tested);
    return tested;
  };

  const tryOut = async (settings: ServiceSettings, stored: OpenedService | null) => {
    const attempt = kinds.attempt(settings, stored);
    const tested = isEnabled(settings) ? await attempt.test() : null;
    if (tested) requireWorking(settings.name, tested);
    return attempt.keep(tested);
  };

  return {
    async list() {
      const services = await memory.read();
      return serviceNames.map((name) => {
        const stored = services.get(name);
        return { name, configured: stored !== undefined, enabled: stored?.enabled ?? false };
      });
    },
    async describe() {
      const services = await memory.renew();
      return serviceNames.map((name) => viewService(name, find(services, name)));
    },
    async change(actor, name, settings) {
      requireSameName(name, settings);
      const stored = find(await memory.renew(), name);
      const kept = spentTests.take(actor.userId, settings) ?? (await tryOut(settings, stored));
      const outcome = await save({ settings, stored, kept, actorId: actor.userId });
      const services = await memory.renew();
      if (outcome === 'conflict') throw changedMeanwhile();
      return viewService(name, find(services, name));
    },
    async test(actor, name, settings) {
      if (!settings) return viewTest(await testSaved(name), clock.now());
      requireSameName(name, settings);
      const stored = find(await memory.renew(), name);
      const attempt = kinds.attempt(settings, stored);
      const tested = await attempt.test();
      if (attempt.spendsSecret && !tested.problem)
        spentTests.remember(actor.userId, settings, attempt.keep(tested));
      return viewTest(tested, clock.now());
    },
  };
};
