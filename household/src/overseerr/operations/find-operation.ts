import type { Dialect } from '../installation.ts';
import { issueOperations } from './issues.ts';
import type { Operation, Operations } from './operation.ts';
import { peopleOperations } from './people.ts';
import { requestOperations } from './requests.ts';
import { blocklistOperations, settingsOperations } from './settings.ts';
import { titleOperations } from './titles.ts';

const both = {
  ...peopleOperations,
  ...titleOperations,
  ...requestOperations,
  ...issueOperations,
  ...settingsOperations,
};

type Known = { readonly pattern: RegExp; readonly methods: Readonly<Record<string, Operation>> };

const known: Record<Dialect, readonly Known[]> = {
  overseerr: listed(both),
  seerr: listed({ ...both, ...blocklistOperations }),
};

export type Matched = {
  readonly methods: Readonly<Record<string, Operation>>;
  readonly params: Readonly<Record<string, string>>;
};

/** What can be done at a path; null where there is nothing. */
export function findOperations(path: string, dialect: Dialect): Matched | null {
  for (const { pattern, methods } of known[dialect]) {
    const found = pattern.exec(path);
    if (found) return { methods, params: { ...found.groups } };
  }
  return null;
}

/** Fixed paths come before those with a parameter in the same place. */
function listed(operations: Operations): Known[] {
  const isOpenEnded = (path: string) => Number(path.includes(':'));
  return Object.entries(operations)
    .sort(([a], [b]) => isOpenEnded(a) - isOpenEnded(b))
    .map(([path, methods]) => ({
      pattern: new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
      methods,
    }));
}
