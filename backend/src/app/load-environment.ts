import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from '../platform/config/load-config.ts';

/** The environment, completed by the file `.env` of the folder in which the portal starts. */
export const loadEnvironment = (environment: Environment, file = '.env'): Environment =>
  existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...environment } : environment;
