import type { ErrorCode } from '@medianest/shared';
import { ApiError } from '@medianest/shared/client';

/** The problem's code, or null when the portal did not say one (no answer, a foreign page). */
export const codeOf = (error: unknown): ErrorCode | null =>
  error instanceof ApiError ? (error.problem?.code ?? null) : null;

/** True when nothing answered at all: the device or the portal is offline. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof ApiError && error.problem === null && (error.status === 0 || error.status >= 502);

/** True when a part of the world outside the portal failed, so that waiting may help. */
export const isUpstream = (error: unknown): boolean => codeOf(error)?.startsWith('upstream.') ?? false;
