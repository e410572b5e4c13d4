import type { ErrorRequestHandler } from 'express';
import type { AppError } from '../../kernel/errors.ts';
import type { Logger } from '../logging/logger.ts';
import { currentRequestId } from '../logging/request-scope.ts';
import { statusOfKind, toAppError, toProblem } from './problem.ts';

export interface ErrorHandlerOptions {
  log: Logger;
  /** Knows what an error means that came from below; null when it does not. */
  explain?: (error: unknown) => AppError | null;
}

/** Answers every failed call as problem+json; logs what is not the caller's doing once, with its cause. */
export const createErrorHandler =
  ({ log, explain }: ErrorHandlerOptions): ErrorRequestHandler =>
  (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = explain?.(error) ?? toAppError(error);
    const problem = toProblem(known, currentRequestId() ?? '');
    if (statusOfKind[known.kind] === 500) log.error({ err: error }, 'A request failed unexpectedly');
    else if (problem.status > 500)
      log.warn({ err: known.cause, code: known.code }, 'A request failed upstream');
    if (problem.retryAfterSeconds !== undefined)
      response.set('Retry-After', String(problem.retryAfterSeconds));
    response
      .status(problem.status)
      .type('application/problem+json')
      .set('Cache-Control', 'no-store')
      .send(JSON.stringify(problem));
  };
