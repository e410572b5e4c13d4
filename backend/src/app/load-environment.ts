import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from '../platform/config/load-config.ts';

/**
 * The environment, completed by the file `.env` of the folder in which the portal starts.
 *
 * A demo leaves that file alone: it describes the real installation, perhaps with its database.
 */
export const loadEnvironment = (environment: Environment, file = '.env'): Environment =>
  environment.MEDIANEST_MODE !== 'demo' && existsSync(file)
    ? { ...parseEnv(readFileSync(file, 'utf8')), ...environment }
    : environment;
