import { chmod, chown, mkdir, open, realpath, rm, stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Log } from '../../kernel/log.ts';
import { StartupError } from '../../kernel/startup-error.ts';
import { choosePlace, exists } from './place.ts';
import { claimFor, type Purpose } from './purpose.ts';
import { canEnter, ensureServerAccount, isRoot, type ServerAccount } from './server-account.ts';

export type DataFolder = {
  /** Absolute, without symbolic links. */
  path: string;
  /** The user for the embedded database server; undefined when it runs as the portal's own user. */
  serverAccount: ServerAccount | undefined;
};

export type DataFolderOptions = {
  path: string;
  purpose: Purpose;
  /** True with the embedded database: as root, its user `postgres` has to reach the folder. */
  needsPostgresUser: boolean;
  /** Takes the place of a folder that the user `postgres` cannot reach. */
  movedRoot?: string;
  log: Log;
};

/**
 * Creates the data folder or checks the one that is there, for the portal's user alone (as root, the user
 * `postgres` may pass through it to its own part, and read nothing else).
 *
 * @throws StartupError one sentence when it cannot be made, written or entered, or has another purpose
 */
export async function openDataFolder(options: DataFolderOptions): Promise<DataFolder> {
  const wanted = resolve(options.path);
  const serverAccount = options.needsPostgresUser && isRoot() ? await ensureServerAccount() : undefined;
  const movedRoot = options.movedRoot ?? '/var/lib/medianest';
  const place = isRoot() ? await choosePlace({ wanted, movedRoot, account: serverAccount }) : wanted;
  await createFolder(place);
  const path = await realpath(place);
  if (place !== wanted) {
    options.log.warn(
      { wanted, path },
      'The user postgres cannot reach the data folder: all data lives in another place',
    );
  }
  if (serverAccount) await letPass(serverAccount, path);
  await claimFor(path, options.purpose);
  return { path, serverAccount };
}

async function createFolder(path: string): Promise<void> {
  try {
    await makeWithParents(path, 0o700);
    await tryWriting(path);
  } catch (cause) {
    if (['ENOSPC', 'EDQUOT'].includes(reason(cause))) {
      throw new StartupError(
        `The disk or quota that holds the data folder ${path} is full: free some space and start again.`,
        { cause },
      );
    }
    throw new StartupError(
      `The data folder ${path} cannot be written by the user ${userName()} (${reason(cause)}): give that user the folder, or set MEDIANEST_DATA_DIR to another one.`,
      { cause },
    );
  }
}

/** Node's own recursion never ends where a folder exists and takes no new ones, as `/proc` does. */
async function makeWithParents(path: string, mode: number): Promise<void> {
  if (await exists(path)) return;
  await makeWithParents(dirname(path), 0o755);
  await mkdir(path, { mode }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function tryWriting(folder: string): Promise<void> {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    await using file = await open(probe, 'w', 0o600);
    await file.writeFile('x');
  } finally {
    await rm(probe, { force: true });
  }
}

async function letPass(account: ServerAccount, folder: string): Promise<void> {
  if (await canEnter(account, folder)) return;
  const { mode } = await stat(folder);
  await chown(folder, -1, account.gid);
  await chmod(folder, (mode & 0o7777) | 0o010);
  if (await canEnter(account, folder)) return;
  throw new StartupError(
    `The user ${account.name}, who runs the database, cannot enter the data folder ${folder}: let that user pass through the folders above it, or set MEDIANEST_DATA_DIR to another one.`,
  );
}

function reason(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}
