import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { environmentOf } from '../processes/child-environment.ts';
import { signalGroup } from '../processes/signal-group.ts';

export type ToolRun = { outcome: 'ended'; output: string } | { outcome: 'failed' | 'timeout' };

export interface ToolCall {
  path: string;
  args: string[];
  /** Where the program finds its own helpers; it gets nothing else of the portal's environment. */
  searchPath: string;
  timeoutMs: number;
  /** Output beyond it is thrown away. */
  maxBytes?: number;
}

/** Runs a program for a short answer. Never throws. */
export const runTool = ({
  path,
  args,
  searchPath,
  timeoutMs,
  maxBytes = 16_384,
}: ToolCall): Promise<ToolRun> => {
  const { promise, resolve } = Promise.withResolvers<ToolRun>();
  const child = spawn(path, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: environmentOf({ searchPath, home: tmpdir() }),
    cwd: tmpdir(),
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(0, maxBytes);
  });
  const timer = setTimeout(() => {
    signalGroup(child.pid, 'SIGKILL');
    resolve({ outcome: 'timeout' });
  }, timeoutMs);
  child.once('error', () => resolve({ outcome: 'failed' }));
  child.once('close', (code) => resolve(code === 0 ? { outcome: 'ended', output } : { outcome: 'failed' }));
  return promise.finally(() => clearTimeout(timer));
};
