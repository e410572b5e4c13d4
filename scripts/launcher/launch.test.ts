import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeFingerprint } from './fingerprint.mjs';
import { parts, stampName } from './parts.mjs';
import { findPinnedNode } from './pinned-node.mjs';
import { root } from './root.mjs';

// Each test starts several programs, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 });

/** Stands in for npm: says what it was called with and puts the pinned Node in its place. */
const obedientNpm = (node: string) => `
  const { mkdirSync, symlinkSync } = require('node:fs');
  const folder = 'node_modules/node-${process.platform}-${process.arch}/bin';
  mkdirSync(folder, { recursive: true });
  try { symlinkSync(${JSON.stringify(node)}, folder + '/node'); } catch {}
  require('node:fs').writeFileSync('npm-was-called', process.argv.slice(2).join(' '));
`;
const npmWithoutNetwork = `console.error('npm error code ENOTFOUND registry.example'); process.exitCode = 1;`;

const server = `
  process.on('SIGTERM', () => { console.log('server stops'); process.exit(7); });
  setInterval(() => {}, 1000);
  console.log('server runs', process.execArgv.join(' '));
`;

let clone: string;
let started: ChildProcess[] = [];

const write = async (path: string, content: string) => {
  await mkdir(dirname(join(clone, path)), { recursive: true });
  await writeFile(join(clone, path), content);
};

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'medianest-launcher-'));
  started = [];
  await cp(join(root, 'scripts/launcher'), join(clone, 'scripts/launcher'), { recursive: true });
  await cp(join(root, 'scripts/start.mjs'), join(clone, 'scripts/start.mjs'));
  await write('package-lock.json', JSON.stringify({ packages: {} }));
  await write('npm-cli.js', obedientNpm(findPinnedNode() ?? process.execPath));
});

afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  await rm(clone, { recursive: true });
});

function launch(...args: string[]) {
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], {
    cwd: clone,
    env: { PATH: process.env.PATH, npm_execpath: join(clone, 'npm-cli.js') },
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const ended = once(child, 'close').then(([exitCode]) => ({ exitCode, output }));
  const prints = async (text: string) => {
    while (!output.includes(text))
      await Promise.race([once(child.stdout, 'data'), ended.then(throwEarlyEnd)]);
  };
  return { child, ended, prints };
}

const throwEarlyEnd = ({ output }: { output: string }) => {
  throw new Error(`ended early: ${output}`);
};

/** Makes the clone look built from what lies in it. */
async function pretendBuilt() {
  await write('backend/dist/main.js', server);
  for (const { inputs, output } of Object.values(parts)) {
    await write(join(output, stampName), JSON.stringify(takeFingerprint({ folder: clone, inputs })));
  }
}

describe('the launcher', () => {
  it('installs on the first start and not on the second', async () => {
    await write('backend/src/cli.ts', `console.log('cli', ...process.argv.slice(2));`);
    const first = await launch('cli', 'doctor').ended;
    expect(first.output).toContain('installing packages with npm (first start');
    expect(first.output).toContain('cli doctor');
    const second = await launch('cli', 'doctor').ended;
    expect(second.output).toBe('cli doctor\n');
  });

  it('installs again when the list of packages changed', async () => {
    await write('backend/src/cli.ts', '');
    await launch('cli').ended;
    await write(
      'package-lock.json',
      JSON.stringify({ packages: { 'node_modules/new': { version: '1.0.0' } } }),
    );
    expect((await launch('cli').ended).output).toContain('the list of packages changed');
  });

  it('accepts what somebody installed by hand', async () => {
    await write('backend/src/cli.ts', '');
    await launch('cli').ended;
    const packages = { 'node_modules/new': { version: '1.0.0' } };
    await write('package-lock.json', JSON.stringify({ packages }));
    await write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    expect((await launch('cli').ended).output).toBe('');
  });

  it('says in one sentence that there is no network', async () => {
    await write('npm-cli.js', npmWithoutNetwork);
    const { exitCode, output } = await launch('cli').ended;
    expect(exitCode).toBe(1);
    expect(output).toContain('npm cannot reach the package registry; connect this machine to the internet');
    expect(output).not.toContain('    at ');
  });

  it('names the commands when it is asked for another', async () => {
    const { exitCode, output } = await launch('fly').ended;
    expect(exitCode).toBe(1);
    expect(output).toContain('there is no command "fly"; there are: start, worker, build,');
  });

  it('starts what is built at once, hands signals on and passes the exit code', async () => {
    await pretendBuilt();
    const { child, prints, ended } = launch();
    await prints('server runs --enable-source-maps');
    child.kill('SIGTERM');
    const { exitCode, output } = await ended;
    expect(exitCode).toBe(7);
    expect(output).toContain('server stops');
    expect(output).not.toContain('building');
  });

  it('starts the worker from the same build', async () => {
    await pretendBuilt();
    await write('backend/dist/worker.js', `console.log('worker runs', process.execArgv.join(' '));`);
    const { exitCode, output } = await launch('worker').ended;
    expect(exitCode).toBe(0);
    expect(output).toContain('worker runs --enable-source-maps');
  });

  it('builds before it starts when a source changed, and does not start what cannot be built', async () => {
    await pretendBuilt();
    await write('backend/src/main.ts', 'changed');
    await write('scripts/build.ts', `console.log('build runs'); process.exitCode = 3;`);
    const { exitCode, output } = await launch().ended;
    expect(exitCode).toBe(3);
    expect(output).toContain('build runs');
    expect(output).not.toContain('server runs');
  });
});
