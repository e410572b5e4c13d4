import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../../kernel/startup-error.ts';
import type { Transport } from './address.ts';
import type { Binaries } from './binaries.ts';
import { explainFailure } from './failure.ts';
import { type Layout, type RunAs, serverMajor } from './layout.ts';

/** The database user that the portal connects as, and the owner of everything. */
export const databaseUser = 'medianest';

type ClusterRequest = { layout: Layout; binaries: Binaries; runAs: RunAs; transport: Transport };

/**
 * Creates the cluster if there is none.
 *
 * It is made under another name and renamed when complete, so one that a full disk or a kill left half made
 * is never used. What the new name holds is always rubbish: the caller holds the portal's lock.
 *
 * @throws StartupError when the folder holds another major version, or the cluster cannot be made
 */
export async function ensureCluster(request: ClusterRequest): Promise<'found' | 'created'> {
  const { layout } = request;
  await refuseOtherMajors(layout);
  if (await hasCluster(layout.clusterDir)) return 'found';
  await rm(layout.newClusterDir, { recursive: true, force: true });
  try {
    await createCluster(request);
  } catch (error) {
    await rm(layout.newClusterDir, { recursive: true, force: true });
    throw error;
  }
  return 'created';
}

/** Fails for a folder with something else in it: it may be what remains of somebody's data. */
async function hasCluster(clusterDir: string): Promise<boolean> {
  const names: string[] = await readdir(clusterDir).catch(() => []);
  if (names.length === 0) return false;
  const control = await stat(join(clusterDir, 'global', 'pg_control')).catch(() => undefined);
  if (names.includes('PG_VERSION') && control) return true;
  throw new StartupError(
    `The folder ${clusterDir} is not a complete database: restore it from a backup, or move it away to begin with an empty one.`,
  );
}

async function refuseOtherMajors({ dataDir, clusterDir }: Layout): Promise<void> {
  const version = await readFile(join(clusterDir, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined && Number(version) !== serverMajor) throw otherMajor(clusterDir, version.trim());
  const isNewer = (major: number) => major > serverMajor;
  const isAlone = (major: number) => version === undefined && major !== serverMajor;
  for (const name of await readdir(dataDir)) {
    const major = Number(/^postgres-(\d+)$/.exec(name)?.[1] ?? serverMajor);
    if (isNewer(major) || isAlone(major)) throw otherMajor(join(dataDir, name), String(major));
  }
}

function otherMajor(folder: string, major: string): StartupError {
  return new StartupError(
    `The folder ${folder} holds a PostgreSQL ${major} database and this MediaNest brings PostgreSQL ${serverMajor}: start the MediaNest version that made it, back up there, and restore here.`,
  );
}

async function createCluster({ layout, binaries, runAs, transport }: ClusterRequest): Promise<void> {
  await mkdir(layout.newClusterDir, { mode: 0o700 });
  if (runAs) await chown(layout.newClusterDir, runAs.uid, runAs.gid);
  if (transport === 'tcp') await createPassword(layout, runAs);
  const authentication =
    transport === 'tcp'
      ? ['--auth=scram-sha-256', `--pwfile=${layout.passwordFile}`]
      : ['--auth-local=trust', '--auth-host=reject'];
  const cluster = [`--pgdata=${layout.newClusterDir}`, `--username=${databaseUser}`, '--data-checksums'];
  // Without these the locale of whoever starts the portal first would decide encoding and sorting for ever.
  const locale = ['--no-locale', '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  try {
    await promisify(execFile)(
      binaries.initdb,
      [...cluster, ...locale, ...authentication, '--no-instructions'],
      {
        ...runAs,
        cwd: layout.newClusterDir,
        env,
      },
    );
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string };
    throw explainFailure(stderr.trim() || message, layout.dataDir);
  }
  await rmdir(layout.clusterDir).catch(() => undefined);
  await rename(layout.newClusterDir, layout.clusterDir);
}

async function createPassword({ passwordFile }: Layout, runAs: RunAs): Promise<void> {
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (runAs) await chown(passwordFile, runAs.uid, runAs.gid);
}
