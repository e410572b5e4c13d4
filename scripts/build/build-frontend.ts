import { spawn } from 'node:child_process';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../launcher/root.mjs';
import { hashInlineScripts } from './hash-inline-scripts.ts';
import { precompress } from './precompress.ts';

const frontend = join(root, 'frontend');

/**
 * Exports the pages as static files.
 *
 * @param folder receives `site/` (what the browser may fetch, with `.br` and `.gz` beside the texts)
 *   and `csp.json` (for each page the hashes of the scripts written into it)
 */
export async function buildFrontend(folder: string): Promise<void> {
  const exported = join(frontend, 'out');
  const site = join(folder, 'site');
  await rm(exported, { recursive: true, force: true });
  await runNextBuild();
  await rename(exported, site);
  await writeFile(join(folder, 'csp.json'), JSON.stringify(await hashInlineScripts(site), null, 1));
  await precompress(site);
}

/** Next talks a lot; what it says matters only when it fails. */
async function runNextBuild(): Promise<void> {
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: frontend,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const exitCode = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (exitCode !== 0) throw new Error(`next build failed (exit code ${exitCode}).\n${said}`);
}
