import { LauncherError } from './launcher-error.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

/**
 * Turns this process into another program, so that no launcher stays in memory.
 *
 * Where the running Node or system cannot do that, the program runs as a child that gets
 * every signal of this process and gives it its exit code.
 *
 * @type {(program: string, args: string[], env: Environment) => Promise<void>}
 */
export async function becomeProcess(program, args, env) {
  if (process.execve && process.platform !== 'win32') {
    process.execve(program, [program, ...args], definedOnly(env));
  }
  process.exitCode = await runToEnd(program, args, env);
}

/**
 * Runs a program to its end and answers its exit code, 128 + n when signal n ended it.
 *
 * @type {(program: string, args: string[], env: Environment) => Promise<number>}
 */
export async function runToEnd(program, args, env) {
  const { spawn } = await import('node:child_process');
  const { constants } = await import('node:os');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'inherit', env });
    const stopForwarding = forwardSignals((signal) => child.kill(signal));
    child.once('error', (cause) => {
      stopForwarding();
      reject(new LauncherError(`${program} could not be started (${cause.message}).`));
    });
    child.once('exit', (code, signal) => {
      stopForwarding();
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}

/** @type {(deliver: (signal: NodeJS.Signals) => void) => () => void} */
function forwardSignals(deliver) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  /** @type {(signal: NodeJS.Signals) => void} */
  const forward = (signal) => {
    // A terminal sends Ctrl-C to the child as well; a second one would read as impatience.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    deliver(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

/** @type {(env: Environment) => Record<string, string>} */
function definedOnly(env) {
  /** @type {Record<string, string>} */
  const defined = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined) defined[name] = value;
  }
  return defined;
}
