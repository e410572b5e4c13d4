import { isUtf8 } from 'node:buffer';
import type { Endpoint, EndpointMap } from '@medianest/shared';
import { json, type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Actor } from '../../../kernel/actor.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { CsrfTokens } from '../../crypto/csrf-tokens.ts';
import type { RateLimiter } from '../../rate-limit/rate-limiter.ts';
import type { OriginPolicy } from '../browser/origins.ts';
import { createVisit, type Visit } from '../browser/visit.ts';
import { declaredErrors, isMutation, needsCsrfToken, needsOwnOrigin } from './declared-errors.ts';
import {
  requireAccess,
  requireCsrfToken,
  requireOwnOrigin,
  requireUnderLimit,
  requireWebhookSecret,
  type WebhookSecrets,
} from './guard.ts';
import type { Call, Handlers } from './handlers.ts';
import { readInput } from './read-input.ts';
import { sendAnswer } from './send-answer.ts';

export interface MountDependencies {
  /** The person behind the cookies, if any; may renew them. */
  authenticate(visit: Visit): Promise<Actor | null>;
  limiter: Pick<RateLimiter, 'consume'>;
  origins: OriginPolicy;
  csrf: CsrfTokens;
  webhookSecrets: WebhookSecrets;
  isSecure(request: Request): boolean;
  /** Told when a handler fails with a code its endpoint does not declare; tests make it throw. */
  onUndeclaredError(key: string, error: AppError): void;
}

interface Exchange {
  visit: Visit;
  actor: Actor | null;
}

/** What is no UTF-8 would be changed silently, and then compared or stored as something else. */
const requireUtf8 = (_request: unknown, _response: unknown, body: Buffer) => {
  if (!isUtf8(body)) throw new AppError('invalid', 'request.malformed', 'The body is not valid UTF-8.');
};

const parseJson = json({ limit: '100kb', verify: requireUtf8 });

const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is('application/json') || request.get('content-length') === '0' || !request.get('content-type'))
    next();
  else
    next(new AppError('unsupported-type', 'request.unsupported_type', 'Send the body as application/json.'));
};

/** Public reads are the same for everybody, and some must answer when nothing else works. */
const concernsActor = (key: string, { access }: Endpoint) =>
  access !== 'webhook' && (access !== 'public' || isMutation(key));

const admit =
  (key: string, endpoint: Endpoint, dependencies: MountDependencies): RequestHandler =>
  async (request, response, next) => {
    const { limiter, origins, csrf, webhookSecrets } = dependencies;
    const visit = createVisit(request, response, dependencies.isSecure(request));
    const actor = concernsActor(key, endpoint) ? await dependencies.authenticate(visit) : null;
    await requireUnderLimit({ limiter, limitClass: endpoint.rateLimit, actor, visit });
    requireAccess(endpoint.access, actor);
    if (endpoint.access === 'webhook') await requireWebhookSecret(webhookSecrets, { key, request });
    if (needsOwnOrigin(key, endpoint)) requireOwnOrigin(origins, request);
    if (needsCsrfToken(key, endpoint)) requireCsrfToken({ csrf, request, actor, visit });
    response.locals.exchange = { visit, actor } satisfies Exchange;
    next();
  };

const run = (
  key: string,
  endpoint: Endpoint,
  handler: (call: never) => unknown,
  dependencies: MountDependencies,
) => {
  const declared = declaredErrors(key, endpoint);
  return async (request: Request, response: Response) => {
    const exchange = response.locals.exchange as Exchange;
    try {
      const call = { ...readInput(endpoint, request), ...exchange } as Call<Endpoint>;
      sendAnswer(endpoint, response, await handler(call as never));
    } catch (error) {
      if (error instanceof AppError && !declared.has(error.code)) dependencies.onUndeclaredError(key, error);
      throw error;
    }
  };
};

const methodNotAllowed =
  (methods: string[]): RequestHandler =>
  (_request, response) => {
    const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods;
    response.set('Allow', allowed.join(', '));
    throw new AppError(
      'method-not-allowed',
      'method_not_allowed',
      `Only ${methods.join(' and ')} work here.`,
    );
  };

/** Gives every endpoint of `endpoints` its route, with guard, validation and answer. */
export const mountEndpoints = <M extends EndpointMap>(
  router: Router,
  endpoints: M,
  handlers: Handlers<M>,
  dependencies: MountDependencies,
) => {
  for (const [key, endpoint] of Object.entries(endpoints)) {
    const [method = '', path = ''] = key.split(' ');
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    const handler = handlers[key as keyof M] as (call: never) => unknown;
    const body = endpoint.body ? [requireJson, parseJson] : [];
    router[verb](
      path,
      admit(key, endpoint, dependencies),
      ...body,
      run(key, endpoint, handler, dependencies),
    );
  }
};

/** Answers 405 for the other methods of known paths. Mount it after every endpoint. */
export const mountMethodNotAllowed = (router: Router, endpoints: EndpointMap) => {
  const byPath = Map.groupBy(Object.keys(endpoints), (key) => key.split(' ')[1] ?? '');
  for (const [path, keys] of byPath)
    router.all(path, methodNotAllowed(keys.map((key) => key.split(' ')[0] ?? '')));
};
