import * as z from 'zod';
import { AppError } from '../../../kernel/errors.ts';
import type { KumaLink } from '../link/open-link.ts';
import { KumaProblem } from '../problem.ts';

/** What every call needs: the present connection, if there is one, and what the server is. */
export type CallContext = {
  link: () => Pick<KumaLink, 'call'> | null;
  version: () => string | null;
};

const callMs = 10_000;

const meta = { service: 'uptime-kuma' };

const unavailable = (cause?: unknown) => {
  const message = 'Uptime Kuma cannot be reached or does not work at the moment. Please try again later.';
  return new AppError('unavailable', 'upstream.unavailable', message, { cause, meta });
};

const toUpstreamError = (cause: unknown) => {
  if (!(cause instanceof KumaProblem) || cause.reason !== 'timeout') return unavailable(cause);
  const message = 'Uptime Kuma did not answer in time. Please try again in a moment.';
  return new AppError('timeout', 'upstream.timeout', message, { cause, meta });
};

/**
 * Asks the server something and reads its answer; each answer says with `ok` whether it is one.
 *
 * @throws AppError `upstream.unavailable` or `upstream.timeout` with `meta.service` "uptime-kuma"
 */
export const callKuma = async <Shape extends z.core.$ZodShape>(
  { link }: CallContext,
  { event, args, shape }: { event: string; args: unknown[]; shape: Shape },
): Promise<z.output<z.ZodObject<Shape>>> => {
  const present = link();
  if (!present) throw unavailable();
  const schema = z.object(shape);
  try {
    const answer = await present.call(event, args, callMs);
    z.object({ ok: z.literal(true) }).parse(answer);
    return schema.parse(answer);
  } catch (error) {
    // The error of a schema may quote what was sent.
    throw toUpstreamError(error instanceof z.ZodError ? undefined : error);
  }
};
