import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findBinariesPackage } from '../../src/database/embedded/binaries.ts';
import { createTestParent } from './database-folder.ts';

type Links = { source: string; target: string }[];

/**
 * A copy of the installed PostgreSQL package, removed after the test: as npm leaves it with
 * `--ignore-scripts`, or with the links that its install script makes.
 */
export async function createTestPackage(change: { hasLinks: boolean }): Promise<string> {
  const parent = await createTestParent();
  onTestFinished(parent.remove);
  const packageDir = join(parent.path, 'package');
  const filter = (path: string) => !lstatSync(path).isSymbolicLink();
  cpSync(findBinariesPackage(), packageDir, { recursive: true, filter });
  chmodSync(packageDir, 0o755);
  if (change.hasLinks) makeLinks(packageDir);
  return packageDir;
}

function makeLinks(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Links) {
    symlinkSync(basename(source), join(packageDir, target));
  }
}
