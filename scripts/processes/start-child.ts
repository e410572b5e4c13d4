import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { root } from '../launcher/root.mjs';

/** A running Node program that ends with us, even when we are killed. */
export interface Child {
  /** What it is, for people. */
  name: string;
  pid: number;
  /** Everything it has printed so far, both streams. */
  output(): string;
  /** Its exit code, 128 + n when signal n ended it. */
  ended: Promise<number>;
  /** Asks it to stop and waits until it has; after `graceMs` it is killed. */
  stop(graceMs?: number): Promise<number>;
}

export type ChildOptions = {
  name: string;
  /** Arguments of Node: its flags, the program, the program's own. */
  args: string[];
  env: NodeJS.ProcessEnv;
  cwd?: string;
  /** Gets each chunk of output as it comes; without it the output is only kept. */
  onOutput?: (text: string) => void;
};

const endWithParent = fileURLToPath(new URL('end-with-parent.mjs', import.meta.url));

/**
 * Starts a Node program in a process group of its own, so that Ctrl-C reaches only us and we choose
 * the order in which things stop.
 */
export function startChild({ name, args, env, cwd = root, onOutput }: ChildOptions): Child {
  const child = spawn(process.execPath, [`--import=${endWithParent}`, ...args], {
    cwd,
    env: { ...env, ENDS_WITH_PARENT: String(process.pid) },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput?.(text);
    });
  }
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) =>
      resolve(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)),
    );
  });
  return {
    name,
    pid: child.pid ?? 0,
    output: () => output,
    ended,
    async stop(graceMs = 15_000) {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      const exitCode = await ended;
      clearTimeout(timer);
      return exitCode;
    },
  };
}
