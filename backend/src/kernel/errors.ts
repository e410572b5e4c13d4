import type { ErrorCode } from '@medianest/shared';

/** What went wrong, free of any transport; `platform/http` alone knows the status of each kind. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'rate-limited'
  | 'unavailable'
  | 'timeout'
  | 'unsupported'
  | 'internal';

/** Facts about an error that people or programs may see. Never a secret. */
export interface ErrorMeta {
  /** The outside service that failed, for `upstream.*`. */
  service?: string;
  retryAfterSeconds?: number;
  /** One entry per rejected field of the input. */
  fields?: { path: string; message: string }[];
}

/**
 * The one error that crosses layers on purpose.
 *
 * `message` is read by people: what happened and what to do next.
 */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: ErrorCode;
  readonly meta: ErrorMeta;

  constructor(
    kind: ErrorKind,
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; meta?: ErrorMeta } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.code = code;
    this.meta = options.meta ?? {};
  }
}
