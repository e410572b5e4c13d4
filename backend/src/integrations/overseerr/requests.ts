import { countsSchema, requestPageSchema, requestSchema } from './answers/requests.ts';
import type { OverseerrTarget } from './api.ts';
import { type OverseerrContext, readAuthorised } from './call.ts';
import { lookUp } from './look-up.ts';

/** Those that both dialects have; "completed" and "deleted" are Seerr's alone. */
export type RequestFilter =
  | 'all'
  | 'pending'
  | 'approved'
  | 'processing'
  | 'available'
  | 'unavailable'
  | 'failed';

export type Slice = { take: number; skip: number };

/**
 * The requests that this user may see, the latest first; without `asUser` all. One hung Radarr makes Seerr
 * slow here, but not in `listRequestsOf`.
 *
 * @throws AppError `upstream.*`
 */
export const listRequests = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { take, skip, filter = 'all', asUser }: Slice & { filter?: RequestFilter; asUser?: number },
) =>
  readAuthorised(context, target, {
    path: '/request',
    query: { take, skip, filter, sort: 'added' },
    schema: requestPageSchema,
    asUser,
  });

/** The requests of one user, the latest first. @throws AppError `upstream.*` */
export const listRequestsOf = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { userId, take, skip }: Slice & { userId: number },
) =>
  lookUp(context, target, {
    path: `/user/${userId}/requests`,
    query: { take, skip },
    schema: requestPageSchema,
  });

/** @throws AppError `upstream.*` */
export const findRequest = (context: OverseerrContext, target: OverseerrTarget, requestId: number) =>
  lookUp(context, target, { path: `/request/${requestId}`, schema: requestSchema });

/** How many requests there are, by kind and by what became of them. @throws AppError `upstream.*` */
export const countRequests = (context: OverseerrContext, target: OverseerrTarget) =>
  readAuthorised(context, target, { path: '/request/count', schema: countsSchema });
