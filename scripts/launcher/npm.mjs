import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { LauncherError } from './launcher-error.mjs';
import { root } from './root.mjs';

/**
 * Not `npm ci`: it refuses a lockfile that lacks the packages of other platforms, which npm leaves out
 * when the registry at hand does not carry them. `--no-save` keeps the lockfile as it is.
 *
 * `dev` is named because the build needs it even under NODE_ENV=production, `optional` because the
 * pinned Node is optional by platform; no package needs its install script.
 */
const npmArguments = [
  'install',
  '--no-save',
  '--include=dev',
  '--include=optional',
  '--ignore-scripts',
  '--prefer-offline',
  '--no-audit',
  '--no-fund',
  '--no-progress',
  '--loglevel=error',
];

/** npm explains itself at length; its first lines name the fault. */
const shownLines = 12;

/** What npm prints when the registry cannot be reached. */
const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ENOTCACHED/;

/**
 * Installs exactly what the lockfile names.
 *
 * @param {string} reason shown to the person who waits
 */
export async function installPackages(reason) {
  refuseUnwritableFolder();
  const startedAt = Date.now();
  console.log(`MediaNest: installing packages with npm (${reason}; this takes about a minute) ...`);
  const { exitCode, complaints } = await runNpm();
  if (exitCode === 0) {
    console.log(`MediaNest: packages installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
    return;
  }
  if (noNetwork.test(complaints)) {
    throw new LauncherError(
      'npm cannot reach the package registry; connect this machine to the internet and start again.',
    );
  }
  throw new LauncherError(`npm could not install the packages (exit code ${exitCode}).\n${complaints}`);
}

function refuseUnwritableFolder() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new LauncherError(`packages must be installed, but ${root} cannot be written.`);
  }
}

/** @returns {Promise<{ exitCode: number, complaints: string }>} */
function runNpm() {
  const { program, args } = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args, ...npmArguments], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: process.platform === 'win32',
    });
    let complaints = '';
    child.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    child.once('error', (cause) => reject(new LauncherError(`npm could not be started (${cause.message}).`)));
    child.once('close', (code) =>
      resolve({ exitCode: code ?? 1, complaints: complaints.trim().split('\n', shownLines).join('\n') }),
    );
  });
}

/** The npm that started us, so that both see one configuration; else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return { program: process.execPath, args: [running] };
  return { program: 'npm', args: [] };
}
