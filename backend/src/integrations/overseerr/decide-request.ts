import * as z from 'zod';
import { requestSchema } from './answers/requests.ts';
import type { OverseerrTarget } from './api.ts';
import type { OverseerrContext } from './call.ts';
import { type OverseerrWrite, writeOverseerr } from './write.ts';

export type RequestDecision = 'approve' | 'decline' | 'retry';

/**
 * Decides about a request as the key's owner. Deciding the same twice does no harm.
 *
 * @throws AppError `upstream.*` when it was certainly not done
 */
export const decideRequest = (
  context: OverseerrContext,
  target: OverseerrTarget,
  { requestId, decision }: { requestId: number; decision: RequestDecision },
) =>
  writeOverseerr(context, target, {
    method: 'POST',
    path: `/request/${requestId}/${decision}`,
    schema: requestSchema,
  });

/**
 * Takes a request back as the key's owner: whose it is, the caller has checked (overseerr.md, "Reading
 * requests"). One that is gone already is `not-found`.
 *
 * @throws AppError `upstream.*` when it was certainly not done
 */
export const removeRequest = (
  context: OverseerrContext,
  target: OverseerrTarget,
  requestId: number,
): Promise<OverseerrWrite<undefined>> =>
  writeOverseerr(context, target, {
    method: 'DELETE',
    path: `/request/${requestId}`,
    schema: z.undefined(),
  });
