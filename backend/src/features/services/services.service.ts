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
import type { ConfigMemory } from './config-memory.ts';
import type { Attempt, ServiceKinds, Tested } from './kinds/index.ts';
import { describeProblem } from './problem-words.ts';
import { openService, type SecretSealer, sealSecret } from './service-secrets.ts';
import type { ServicesRepository } from './services.repository.ts';
import type { OpenedService } from './stored-service.ts';
import { viewAll, viewService, viewTest } from './view.ts';

export interface ServicesService {
  /** Which services there are, for everybody. */
  list(): Promise<Pick<AdminService, 'name' | 'configured' | 'enabled'>[]>;
  /** The same with addresses, for administrators. */
  describe(): Promise<AdminService[]>;
  /**
   * Tries the connection, unless it is switched off, and saves it. In force at once.
   *
   * @throws AppError `service.test_failed`, `service.secret_required`, `conflict`, `validation.failed`
   */
  change(actor: Actor, name: ServiceName, settings: ServiceSettings): Promise<AdminService>;
  /**
   * Tries a connection, or the saved one, and changes nothing.
   *
   * @throws AppError `service.secret_required`, `not_found`, `validation.failed`
   */
  test(name: ServiceName, settings: ServiceSettings | undefined): Promise<ServiceTest>;
}

export interface ServicesDependencies {
  repository: Pick<ServicesRepository, 'save' | 'noteFacts'>;
  memory: ConfigMemory;
  sealer: SecretSealer;
  kinds: ServiceKinds;
  clock: Clock;
}
