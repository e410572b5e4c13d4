import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../launcher/root.mjs';

/**
 * Runs a tool of node_modules by the Node that runs us, without input, its output passed on.
 *
 * @param script path below node_modules
 * @returns its exit code
 */
export async function runTool(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CI: 'true', NODE_ENV: 'test', ...env },
  });
  const [exitCode] = await once(child, 'close');
  return exitCode ?? 1;
}
