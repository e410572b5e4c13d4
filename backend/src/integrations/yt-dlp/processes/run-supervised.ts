import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import type { Readable } from 'node:stream';
import { signalGroup } from './signal-group.ts';

export interface SupervisedCall {
  path: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** Aborted, it asks the whole group to stop, and kills it when it does not. */
  signal: AbortSignal;
  graceMs: number;
  onSpawn?: (pid: number) => void;
  onOutput(text: string): void;
  onComplaint(text: string): void;
}

export interface SupervisedRun {
  /** Null when it was killed, or could not be started. */
  exitCode: number | null;
  /** Why it could not be started. */
  startError: NodeJS.ErrnoException | null;
}

/** What a program leaves behind may hold its output open for ever. */
const lastWordsMs = 2000;

type Child = ChildProcessByStdio<null, Readable, Readable>;

const stopWith = (child: Child, { signal, graceMs }: SupervisedCall) => {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    signalGroup(child.pid, 'SIGINT');
    timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), graceMs);
  };
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return () => {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  };
};

/** People who look at the portal go before videos, for which nobody waits by the second. */
const giveWay = (pid: number) => {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or the system does not let us.
  }
};

/**
 * Runs a program as the leader of its own group and with a low priority, and waits for its end. Whatever it started
 * ends with it. Never throws.
 */
export const runSupervised = (call: SupervisedCall): Promise<SupervisedRun> => {
  const { path, args, cwd, env, onSpawn, onOutput, onComplaint } = call;
  const { promise, resolve } = Promise.withResolvers<SupervisedRun>();
  const child = spawn(path, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const release = stopWith(child, call);
  let silence: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', onOutput);
  child.stderr.setEncoding('utf8').on('data', onComplaint);
  child.once('spawn', () => {
    if (child.pid === undefined) return;
    giveWay(child.pid);
    onSpawn?.(child.pid);
  });
  child.once('exit', () => {
    release();
    signalGroup(child.pid, 'SIGKILL');
    silence = setTimeout(() => {
      child.stdout.destroy();
      child.stderr.destroy();
    }, lastWordsMs);
  });
  child.once('error', (startError) => {
    release();
    if (child.pid === undefined) resolve({ exitCode: null, startError });
  });
  child.once('close', (exitCode) => {
    clearTimeout(silence);
    resolve({ exitCode, startError: null });
  });
  return promise;
};
