import type { ErrorCode } from '@medianest/shared';

/** What went wrong, free of any transport; `platform/http` alone knows the status of each kind. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'unsupported-type'
  | 'unprocessable'
  | 'rate-limited'
  | 'internal'
  | 'unavailable'
  | 'timeout';

/** Every code is of exactly one kind, so its status can be documented. */
export const kindOfCode = {
  'validation.failed': 'invalid',
  'request.malformed': 'invalid',
  'request.too_large': 'too-large',
  'request.unsupported_type': 'unsupported-type',
  'auth.required': 'unauthenticated',
  'auth.forbidden': 'forbidden',
  'auth.not_member': 'forbidden',
  'auth.deactivated': 'forbidden',
  'auth.flow_missing': 'not-found',
  'auth.flow_pending': 'conflict',
  'auth.flow_expired': 'gone',
  'auth.recovery_invalid': 'forbidden',
  'csrf.invalid': 'forbidden',
  'origin.not_allowed': 'forbidden',
  'setup.required': 'conflict',
  'setup.token_invalid': 'forbidden',
  'setup.already_done': 'conflict',
  'setup.claim_required': 'forbidden',
  'setup.not_owner': 'forbidden',
  'connection.unreachable': 'unprocessable',
  'connection.timeout': 'unprocessable',
  'connection.not_plex': 'unprocessable',
  'connection.credentials': 'unprocessable',
  'connection.certificate': 'unprocessable',
  'connection.redirected': 'unprocessable',
  'connection.refused_address': 'unprocessable',
  'plex.relink_required': 'conflict',
  'plex.other_account': 'conflict',
  'service.test_failed': 'unprocessable',
  'service.secret_required': 'unprocessable',
  'service.not_connected': 'conflict',
  'media.unsupported': 'unprocessable',
  'media.already_requested': 'conflict',
  'media.available': 'conflict',
  'media.blocked': 'forbidden',
  'media.no_such_season': 'unprocessable',
  'media.quota_exceeded': 'forbidden',
  'media.not_permitted': 'forbidden',
  'media.account_missing': 'conflict',
  'media.already_decided': 'conflict',
  'media.not_failed': 'conflict',
  'webhook.undelivered': 'unprocessable',
  'notifications.address_refused': 'unprocessable',
  'notifications.channel_not_ready': 'conflict',
  'notifications.code_wrong': 'unprocessable',
  'youtube.address_refused': 'unprocessable',
  'youtube.unavailable': 'unprocessable',
  'youtube.choose': 'unprocessable',
  'youtube.nothing_to_fetch': 'unprocessable',
  'youtube.disk_full': 'conflict',
  'youtube.tool_missing': 'conflict',
  'youtube.tool_outdated': 'conflict',
  'youtube.paused': 'conflict',
  'youtube.already_finished': 'conflict',
  'youtube.already_decided': 'conflict',
  'youtube.nothing_failed': 'conflict',
  'youtube.not_a_playlist': 'conflict',
  'system.update_refused': 'unprocessable',
  'system.nothing_to_go_back_to': 'conflict',
  'users.last_administrator': 'conflict',
  'users.self': 'conflict',
  not_found: 'not-found',
  method_not_allowed: 'method-not-allowed',
  conflict: 'conflict',
  rate_limited: 'rate-limited',
  'upstream.unavailable': 'unavailable',
  'upstream.timeout': 'timeout',
  'database.unavailable': 'unavailable',
  internal: 'internal',
} as const satisfies Record<ErrorCode, ErrorKind>;

/** Facts about an error that people or programs may see. Never a secret. */
export interface ErrorMeta {
  /** The outside service that failed, for `upstream.*`. */
  service?: string;
  retryAfterSeconds?: number;
  /** The request that stands in the way, for `media.already_requested`. */
  standingRequestId?: string;
  /** One entry per rejected field of the input. */
  fields?: { path: string; message: string }[];
}

/**
 * The one error that crosses layers on purpose.
 *
 * `message` is read by people: what happened and what to do next.
 */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly kind: ErrorKind;
  readonly code: Code;
  readonly meta: ErrorMeta;

  constructor(
    kind: (typeof kindOfCode)[Code],
    code: Code,
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
