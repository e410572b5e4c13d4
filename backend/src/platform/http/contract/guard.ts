import type { Access, RateLimitClass } from '@medianest/shared';
import type { Request } from 'express';
import type { Actor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { CsrfTokens } from '../../crypto/csrf-tokens.ts';
import { hashToken } from '../../crypto/random.ts';
import type { RateLimiter } from '../../rate-limit/rate-limiter.ts';
import type { OriginPolicy } from '../browser/origins.ts';
import type { Visit } from '../browser/visit.ts';
import { csrfBinding } from './csrf-binding.ts';

/** @throws AppError `rate_limited` */
export const requireUnderLimit = async (options: {
  limiter: Pick<RateLimiter, 'consume'>;
  limitClass: RateLimitClass;
  actor: Actor | null;
  visit: Visit;
}) => {
  for (const [limitClass, key] of limitsOf(options)) {
    const waitSeconds = await options.limiter.consume(limitClass, key);
    if (waitSeconds !== null) throw tooOften(waitSeconds);
  }
};

const tooOften = (retryAfterSeconds: number) =>
  new AppError(
    'rate-limited',
    'rate_limited',
    `That was too often. Try again in ${retryAfterSeconds} seconds.`,
    { meta: { retryAfterSeconds } },
  );

/** Under which the calls of a person are counted. */
export const personKey = (userId: string) => `person:${userId}`;

const limitsOf = (call: {
  limitClass: RateLimitClass;
  actor: Actor | null;
  visit: Visit;
}): [RateLimitClass, string][] => {
  const { limitClass, actor, visit } = call;
  if (actor && limitClass !== 'sign-in') return [[limitClass, personKey(actor.userId)]];
  const network = `network:${visit.network}`;
  const flow = limitClass === 'poll' ? visit.cookies.get('flow') : undefined;
  // Anyone can make flow cookies up, so the address behind them is counted as well, and first.
  if (flow)
    return [
      ['browse', network],
      [limitClass, `flow:${hashToken(flow)}`],
    ];
  return [[limitClass, network]];
};

/** @throws AppError `auth.required` or `auth.forbidden` */
export const requireAccess = (access: Access, actor: Actor | null) => {
  if (access === 'public') return;
  if (!actor) throw new AppError('unauthenticated', 'auth.required', 'Sign in first.');
  if (access === 'admin' && actor.role !== 'admin') {
    throw new AppError('forbidden', 'auth.forbidden', 'Only an administrator can do this.');
  }
};

/** @throws AppError `origin.not_allowed` */
export const requireOwnOrigin = (origins: OriginPolicy, request: Request) => {
  const own = { protocol: request.protocol, host: request.get('host') ?? '' };
  if (origins.isAllowed(request.get('origin'), own)) return;
  throw new AppError(
    'forbidden',
    'origin.not_allowed',
    'This address is not one of the portal’s. If people should use it, the administrator names it in PUBLIC_URL or ALLOWED_ORIGINS.',
  );
};

const bindingOf = (actor: Actor | null, visit: Visit): string | null => {
  if (actor) return csrfBinding.session(actor);
  const visitor = visit.cookies.get('visitor');
  return visitor ? csrfBinding.visitor(visitor) : null;
};

/** @throws AppError `csrf.invalid` */
export const requireCsrfToken = (options: {
  csrf: CsrfTokens;
  request: Request;
  actor: Actor | null;
  visit: Visit;
}) => {
  const token = options.request.get('x-csrf-token');
  const binding = bindingOf(options.actor, options.visit);
  if (token && binding && options.csrf.isValid(token, binding)) return;
  throw new AppError('forbidden', 'csrf.invalid', 'This page is out of date. Reload it and try again.');
};
