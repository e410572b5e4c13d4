import { ensureInstalled } from './install.mjs';
import { LauncherError } from './launcher-error.mjs';
import { staleParts } from './parts.mjs';
import { becomeProcess, runToEnd } from './processes.mjs';
import { root } from './root.mjs';

/** Commands that are one script, run from source by the pinned Node. */
const scripts = /** @type {const} */ ({
  build: 'scripts/build.ts',
  dev: 'scripts/dev.ts',
  demo: 'scripts/demo.ts',
  test: 'scripts/test.ts',
  bench: 'scripts/bench.ts',
  cli: 'backend/src/cli.ts',
});

/** How the server runs; the young generation is kept small because a household is a small load. */
export const serverArguments = ['--enable-source-maps', '--max-semi-space-size=4', 'backend/dist/main.js'];

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
  if (command === 'start') return startServer(args);
  if (!(command in scripts)) {
    throw new LauncherError(
      `there is no command "${command}"; there are: start, ${Object.keys(scripts).join(', ')}.`,
    );
  }
  const node = await ensureInstalled();
  await becomeProcess(node, [scripts[/** @type {keyof typeof scripts} */ (command)], ...args], process.env);
}

/** @type {(args: string[]) => Promise<void>} */
async function startServer(args) {
  const node = await ensureInstalled();
  if (staleParts().length > 0) {
    const exitCode = await runToEnd(node, ['scripts/build.ts'], process.env);
    if (exitCode !== 0) {
      process.exitCode = exitCode;
      return;
    }
  }
  await becomeProcess(node, [...serverArguments, ...args], { NODE_ENV: 'production', ...process.env });
}
