import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../launcher/root.mjs';
import { findImportViolations } from './imports/find-import-violations.ts';

/** One thing that must hold for the whole tree, without running it. */
export type Check = {
  name: string;
  /** Prints what is wrong, and says whether all is well. */
  passes: () => Promise<boolean>;
};

const tool = (name: string, ...args: string[]) => {
  const { status } = spawnSync(join(root, 'node_modules', '.bin', name), args, {
    cwd: root,
    stdio: 'inherit',
  });
  return Promise.resolve(status === 0);
};

const typesOf = (folder: string): Check => ({
  name: `types of ${folder === '.' ? 'scripts and tests' : folder}`,
  passes: () => tool('tsc', '-p', folder),
});

async function importsPointDown() {
  const violations = findImportViolations(root);
  for (const { rule, from, to, why } of violations) {
    console.error(`${from} must not import ${to}\n  ${rule}: ${why}`);
  }
  return violations.length === 0;
}

/** Every check, the quickest to explain a fault first. */
export const checks: Check[] = [
  ...['shared', 'backend', 'household', 'frontend', '.'].map(typesOf),
  { name: 'lint and format', passes: () => tool('biome', 'ci', '--colors=off', '--max-diagnostics=30', '.') },
  { name: 'import rules', passes: importsPointDown },
];
