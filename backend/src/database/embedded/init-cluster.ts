import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Transport } from './address.ts';
import type { Binaries } from './binaries.ts';
import { explainFailure } from './failure.ts';
import type { Layout, RunAs } from './layout.ts';

/** The database user that the portal connects as, and the owner of everything. */
export const databaseUser = 'medianest';

export type InitRequest = { layout: Layout; binaries: Binaries; runAs: RunAs; transport: Transport };

/** Without these the locale of whoever starts the portal first would decide encoding and sorting for ever. */
const localeOptions = [
  '--no-locale',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

/**
 * Makes the cluster under another name and renames it when it is complete, so one that a full disk or a kill
 * left half made is never used. The caller holds the portal's lock: what other attempts left is rubbish.
 *
 * The name differs each time, because the `initdb` of a killed portal may still be writing to its own.
 *
 * @throws StartupError when there is no space, or PostgreSQL cannot work here
 */
export async function initCluster(request: InitRequest): Promise<void> {
  const { layout } = request;
  await removeUnfinished(layout);
  const unfinished = `${layout.clusterDir}.new-${randomBytes(4).toString('hex')}`;
  try {
    await makeOwned(unfinished, request.runAs);
    const authentication = await prepareAuthentication(request);
    await runInitdb(request, unfinished, authentication);
    await rmdir(layout.clusterDir).catch(() => undefined);
    await rename(unfinished, layout.clusterDir);
  } catch (error) {
    await removeFolder(unfinished);
    throw error;
  }
}

/** Removes a half-made cluster. The `initdb` of a killed portal may still put files into it, and ends without it. */
const removeFolder = (path: string) =>
  rm(path, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });

async function removeUnfinished({ dataDir }: Layout): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (/^postgres-\d+\.new-/.test(name)) await removeFolder(join(dataDir, name));
  }
}

async function makeOwned(folder: string, runAs: RunAs): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (runAs) await chown(folder, runAs.uid, runAs.gid);
}

async function prepareAuthentication({ layout, runAs, transport }: InitRequest): Promise<string[]> {
  if (transport === 'socket') return ['--auth-local=trust', '--auth-host=reject'];
  await writeFile(layout.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (runAs) await chown(layout.passwordFile, runAs.uid, runAs.gid);
  return ['--auth=scram-sha-256', `--pwfile=${layout.passwordFile}`];
}

async function runInitdb(request: InitRequest, folder: string, authentication: string[]): Promise<void> {
  const { binaries, runAs, layout } = request;
  const cluster = [`--pgdata=${folder}`, `--username=${databaseUser}`, '--no-instructions'];
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const options = { ...runAs, cwd: folder, env };
  try {
    await promisify(execFile)(binaries.initdb, [...cluster, ...localeOptions, ...authentication], options);
  } catch (error) {
    const { stderr = '', message } = error as { stderr?: string; message: string };
    throw explainFailure(stderr.trim() || message, layout.dataDir);
  }
}
