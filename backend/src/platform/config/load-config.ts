import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type VariableName, variables } from './variables.ts';

export type Environment = Record<string, string | undefined>;
export type Config = { [Name in VariableName]: z.output<(typeof variables)[Name]['schema']> };

/** Every fault of the configuration at once, in words for the person who wrote it. */
export class ConfigError extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(
      `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const names = Object.keys(variables) as VariableName[];

const readFile = (name: string, path: string, faults: string[]) => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (cause) {
    faults.push(`${name}_FILE: cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`);
    return undefined;
  }
};

const readValue = (environment: Environment, name: string, faults: string[]) => {
  const value = environment[name];
  const file = environment[`${name}_FILE`];
  if (!file) return value || undefined;
  if (value) faults.push(`${name}: is set together with ${name}_FILE; keep one of them`);
  return readFile(name, file, faults);
};

const withOlderNames = (environment: Environment): Environment => ({
  ...environment,
  PUBLIC_URL: environment.PUBLIC_URL || environment.FRONTEND_URL,
});

/**
 * Reads the configuration; `NAME_FILE` names a file that holds the value of `NAME`.
 *
 * @throws ConfigError naming every fault
 */
export const loadConfig = (environment: Environment): Config => {
  const faults: string[] = [];
  const source = withOlderNames(environment);
  const config: Partial<Record<VariableName, unknown>> = {};
  for (const name of names) {
    const value = readValue(source, name, faults);
    const parsed = z.safeParse(variables[name].schema as z.ZodType, value);
    if (parsed.success) config[name] = parsed.data;
    else faults.push(...parsed.error.issues.map((issue) => `${name}: ${issue.message}`));
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return config as Config;
};
