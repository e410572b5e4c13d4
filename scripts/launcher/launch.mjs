import { ensureInstalled } from './install.mjs';
import { LauncherError } from './launcher-error.mjs';
import { staleParts } from './parts.mjs';
import { becomeProcess, runToEnd } from './processes.mjs';
import { root } from './root.mjs';
import { serverArguments, serverEnvironment, workerArguments } from './server.mjs';

/** Commands that are one script, run from source by the pinned Node. */
const scripts = new Map([
  ['build', 'scripts/build.ts'],
  ['dev', 'scripts/dev.ts'],
  ['demo', 'scripts/demo.ts'],
  ['test', 'scripts/test.ts'],
  ['bench', 'scripts/bench.ts'],
  ['cli', 'backend/src/cli.ts'],
]);

/** What is built, by command. */
const programs = new Map([
  ['start', serverArguments],
  ['worker', workerArguments],
]);

/** Those that run what `npm start` runs. */
const usesBuild = ['demo', 'bench'];

/**
 * Installs and builds what is missing, then becomes the wanted command.
 *
 * @param {string[]} argv the command's name (none is `start`) and its own arguments
 */
export async function launch(argv) {
  try {
    await dispatch(argv[0] ?? 'start', argv.slice(1));
  } catch (error) {
    if (!(error instanceof LauncherError)) throw error;
    console.error(`MediaNest: ${error.message}`);
    process.exitCode = 1;
  }
}

/** @type {(command: string, args: string[]) => Promise<void>} */
async function dispatch(command, args) {
  process.chdir(root);
  const program = programs.get(command);
  if (program) return startProgram([...program, ...args]);
  const script = scripts.get(command);
  if (!script) {
    const known = [...programs.keys(), ...scripts.keys()].join(', ');
    throw new LauncherError(`there is no command "${command}"; there are: ${known}.`);
  }
  const node = await ensureInstalled();
  if (usesBuild.includes(command) && !(await buildWhatIsStale(node))) return;
  await becomeProcess(node, [script, ...args], process.env);
}

/** @type {(args: string[]) => Promise<void>} */
async function startProgram(args) {
  const node = await ensureInstalled();
  if (!(await buildWhatIsStale(node))) return;
  await becomeProcess(node, args, { ...serverEnvironment, ...process.env });
}

/** @type {(node: string) => Promise<boolean>} */
async function buildWhatIsStale(node) {
  if (staleParts().length === 0) return true;
  process.exitCode = await runToEnd(node, ['scripts/build.ts'], process.env);
  return process.exitCode === 0;
}
