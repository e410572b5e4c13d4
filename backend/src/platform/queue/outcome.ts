/** Thrown by a run that knows when another attempt makes sense, as after a `Retry-After`. */
export class RetryLaterError extends Error {
  readonly afterMs: number;

  constructor(afterMs: number, options: { cause?: unknown } = {}) {
    super(`To be tried again in ${afterMs} ms`, options);
    this.name = 'RetryLaterError';
    this.afterMs = afterMs;
  }
}

/** Thrown by a run for which no further attempt makes sense. */
export class GiveUpError extends Error {
  constructor(message: string, options: { cause?: unknown } = {}) {
    super(message, options);
    this.name = 'GiveUpError';
  }
}
