import { STATUS_CODES } from 'node:http';
import type { ErrorCode, Problem } from '@medianest/shared';
import { AppError, type ErrorKind } from '../../kernel/errors.ts';

/** The only place that knows the status of an error. */
export const statusOfKind = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'unsupported-type': 415,
  unprocessable: 422,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
  timeout: 504,
} as const satisfies Record<ErrorKind, number>;

const unexpected = new AppError(
  'internal',
  'internal',
  'Something went wrong in the portal. Try again; if it stays, tell the administrator the request number.',
);

/** Faults that express and its body parser raise about a request, by their `type` or status. */
const requestFaults: Record<string, [ErrorKind, ErrorCode, string]> = {
  'entity.too.large': ['too-large', 'request.too_large', 'This is more than the portal accepts at once.'],
  'encoding.unsupported': ['unsupported-type', 'request.unsupported_type', 'Send UTF-8 JSON.'],
  'charset.unsupported': ['unsupported-type', 'request.unsupported_type', 'Send UTF-8 JSON.'],
  'entity.parse.failed': ['invalid', 'request.malformed', 'The body is not valid JSON.'],
};
const malformed: [ErrorKind, ErrorCode, string] = [
  'invalid',
  'request.malformed',
  'The request could not be read.',
];

const isClientFault = (error: unknown): error is { status: number; type?: string } =>
  typeof error === 'object' &&
  error !== null &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500;

/** Any thrown thing as an AppError; what nobody foresaw becomes a 500 with fixed words. */
export const toAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  if (!isClientFault(error)) return unexpected;
  const [kind, code, message] = requestFaults[error.type ?? ''] ?? malformed;
  return new AppError(kind, code, message, { cause: error });
};

export const toProblem = (error: AppError, requestId: string): Problem => {
  const status = statusOfKind[error.kind];
  const { service, retryAfterSeconds, standingRequestId, fields } = error.meta;
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code: error.code,
    detail: error.message,
    requestId,
    ...(service && { service }),
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    ...(standingRequestId && { standingRequestId }),
    ...(fields && { errors: fields }),
  };
};
