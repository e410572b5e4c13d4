import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { EmbeddedPostgresOptions } from '../../src/database/embedded/start-embedded-postgres.ts';
import type { Connection } from '../../src/database/target.ts';

type Answer = { connection?: Connection; refusal?: string; messages: string[] };

type PortalRequest = {
  path: string;
  options?: Pick<EmbeddedPostgresOptions, 'settings' | 'transport' | 'packageDir' | 'whenRunning'>;
  /** The user to become after the program is loaded, when it may not read the clone. */
  uid?: number;
  /** The whole environment of the process. */
  env?: NodeJS.ProcessEnv;
  /** A command of bash before the program, such as `umask 077`. */
  prelude?: string;
};

const program = fileURLToPath(new URL('./database-portal.ts', import.meta.url));

export type PortalProcess = {
  /** What it said when its database was ready or refused; fails when it was killed before. */
  answer(): Promise<Answer>;
  /** Kills it with its whole process group, as a terminal does that is closed, or without. */
  kill(options?: { isAlone: boolean }): Promise<void>;
};

/** A portal's database in a process of its own, which a test can kill. Killed after the test in any case. */
export function launchPortalProcess(request: PortalRequest): PortalProcess {
  const child = spawnPortal(request);
  const { pid, stdout } = child;
  if (pid === undefined || stdout === null) throw new Error('The portal could not be launched');
  const exited = once(child, 'exit');
  const kill = async ({ isAlone } = { isAlone: false }) => {
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (isRunning) process.kill(isAlone ? pid : -pid, 'SIGKILL');
    await exited;
  };
  onTestFinished(() => kill());
  const answer = async () => {
    for await (const line of createInterface(stdout)) return JSON.parse(line) as Answer;
    throw new Error('The portal ended without a word');
  };
  return { answer, kill };
}

export async function startPortalProcess(request: PortalRequest): Promise<Answer & PortalProcess> {
  const portal = launchPortalProcess(request);
  return { ...portal, ...(await portal.answer()) };
}

function spawnPortal({ path, options = {}, uid, env = {}, prelude }: PortalRequest): ChildProcess {
  const command = [process.execPath, program, path, JSON.stringify({ ...options, uid })];
  const shell = prelude === undefined ? [] : ['bash', '-c', `${prelude}; exec "$@"`, 'bash'];
  const [file = '', ...rest] = [...shell, ...command];
  return spawn(file, rest, {
    env: { PATH: '/usr/bin:/bin', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
}
