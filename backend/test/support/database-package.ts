import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { findBinariesPackage } from '../../src/database/embedded/binaries.ts';
import { createTestParent } from './database-folder.ts';
import { createPrepared } from './prepared.ts';

type Links = { source: string; target: string }[];

/**
 * A copy of the installed PostgreSQL package, removed after the test: as npm leaves it with
 * `--ignore-scripts`, or with the links that its install script makes. The modes of its programs may be changed.
 */
export async function createTestPackage(change: { hasLinks: boolean }): Promise<string> {
  const parent = await createTestParent();
  onTestFinished(parent.remove);
  const prepared = await preparedPackage.get();
  const packageDir = join(parent.path, 'package');
  // Links will do for a thousand small files that nobody changes.
  await copy('-al', prepared.packageDir, packageDir);
  await rm(join(packageDir, 'native', 'bin'), { recursive: true });
  await copy('-a', join(prepared.packageDir, 'native', 'bin'), join(packageDir, 'native'));
  if (change.hasLinks) makeLinks(packageDir);
  return packageDir;
}

const copy = (...words: string[]) => promisify(execFile)('cp', words);

async function prepare() {
  const parent = await createTestParent();
  const packageDir = join(parent.path, 'package');
  const filter = (path: string) => !lstatSync(path).isSymbolicLink();
  cpSync(findBinariesPackage(), packageDir, { recursive: true, filter });
  chmodSync(packageDir, 0o755);
  return { ...parent, packageDir };
}

const preparedPackage = createPrepared(prepare);

/** For `afterAll` of a suite that used `createTestPackage`. */
export const removePreparedPackage = () => preparedPackage.remove();

function makeLinks(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Links) {
    symlinkSync(basename(source), join(packageDir, target));
  }
}
