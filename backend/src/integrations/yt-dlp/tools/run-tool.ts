import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

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

/** Secrets of the portal are in its environment, and an account's own settings and plugins in its home. */
const environmentOf = (searchPath: string) => ({
  PATH: searchPath,
  HOME: tmpdir(),
  XDG_CONFIG_HOME: tmpdir(),
  LANG: 'C.UTF-8',
  YTDLP_NO_PLUGINS: '1',
});

/** The whole group: a program that unpacks itself runs as a child of what was started (yt-dlp.md, trap 8). */
const endGroup = (pid: number | undefined) => {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

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
    env: environmentOf(searchPath),
    cwd: tmpdir(),
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(0, maxBytes);
  });
  const timer = setTimeout(() => {
    endGroup(child.pid);
    resolve({ outcome: 'timeout' });
  }, timeoutMs);
  child.once('error', () => resolve({ outcome: 'failed' }));
  child.once('close', (code) => resolve(code === 0 ? { outcome: 'ended', output } : { outcome: 'failed' }));
  return promise.finally(() => clearTimeout(timer));
};
