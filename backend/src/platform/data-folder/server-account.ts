import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StartupError } from '../../kernel/startup-error.ts';

const run = promisify(execFile);
const systemEnv = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' };

/** The operating-system user that the database server runs as. */
export type ServerAccount = { name: string; uid: number; gid: number };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The user `postgres`, created if missing: PostgreSQL refuses to run as root.
 *
 * @throws StartupError when the user is missing and cannot be created
 */
export async function ensureServerAccount(): Promise<ServerAccount> {
  const existing = await findAccount('postgres');
  if (existing) return existing;
  const failure = await createSystemUser('postgres');
  // A portal that starts at the same moment may have created it.
  const created = await findAccount('postgres');
  if (created) return created;
  throw new StartupError(
    'The database cannot run as root and the user postgres could not be created: create that user, start MediaNest as an ordinary user, or set DATABASE_URL.',
    { cause: failure },
  );
}

async function findAccount(name: string): Promise<ServerAccount | undefined> {
  const entry = await run('getent', ['passwd', name], { env: systemEnv }).catch(() => undefined);
  const [, , uid, gid] = entry?.stdout.trim().split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

async function createSystemUser(name: string): Promise<unknown> {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  return run('useradd', [...options, '--shell', '/usr/sbin/nologin', name], { env: systemEnv }).then(
    () => undefined,
    (cause: unknown) => cause,
  );
}

/** Whether the account can enter the folder, asked of the kernel because modes alone ignore access lists. */
export async function canEnter(account: ServerAccount, folder: string): Promise<boolean> {
  const { uid, gid } = account;
  const entered = run('/bin/sh', ['-c', 'cd -P -- "$1"', 'sh', folder], {
    uid,
    gid,
    cwd: '/',
    env: systemEnv,
  });
  return entered.then(
    () => true,
    () => false,
  );
}
