/**
 * Something outside the program keeps it from starting.
 *
 * `message` is one sentence for the person at the terminal: what is wrong and what to do. `main.ts` prints
 * it alone and exits with 1; `cause` is for the log.
 */
export class StartupError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'StartupError';
  }
}
