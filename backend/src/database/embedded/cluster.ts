import { readdir, readFile, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../../kernel/startup-error.ts';
import { type InitRequest, initCluster } from './init-cluster.ts';
import { type Layout, type RunAs, serverMajor } from './layout.ts';

/**
 * Creates the cluster if there is none.
 *
 * @throws StartupError when the folder holds a database that this server or account cannot use, or the
 *   cluster cannot be made
 */
export async function ensureCluster(request: InitRequest): Promise<void> {
  const { layout, runAs } = request;
  await refuseOtherMajors(layout);
  if (await hasCluster(layout.clusterDir)) await refuseOtherOwner(layout.clusterDir, runAs);
  else await initCluster(request);
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
  for (const name of await readdir(dataDir)) {
    const major = Number(/^postgres-(\d+)$/.exec(name)?.[1] ?? serverMajor);
    const isOlderAndOnly = major < serverMajor && version === undefined;
    if (major > serverMajor || isOlderAndOnly) throw otherMajor(join(dataDir, name), String(major));
  }
}

function otherMajor(folder: string, major: string): StartupError {
  return new StartupError(
    `The folder ${folder} holds a PostgreSQL ${major} database and this MediaNest brings PostgreSQL ${serverMajor}: start the MediaNest version that made it, back up there, and restore here.`,
  );
}

async function refuseOtherOwner(clusterDir: string, runAs: RunAs): Promise<void> {
  const expected = runAs?.uid ?? process.getuid?.();
  const { uid } = await stat(clusterDir);
  if (expected === undefined || uid === expected) return;
  const name = runAs ? 'postgres' : userInfo().username;
  throw new StartupError(
    `The database in ${clusterDir} belongs to the user with the id ${uid} and not to ${name}, who would run it: start MediaNest as the user who started it first, or give it away with chown -R ${name} ${clusterDir}.`,
  );
}
