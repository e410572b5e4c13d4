import { ApiError } from '@medianest/shared/client';
import { isUnreachable } from './api/failure.ts';
import type { Format } from './format.ts';
import type { ProblemText } from './texts/en/problems.ts';
import type { Texts } from './texts/texts.tsx';

export interface DescribedProblem extends ProblemText {
  /** To tell the owner; `null` when the portal gave none, or when the words say all there is to know. */
  number: string | null;
}

interface Reader {
  texts: Texts;
  format: Format;
  ownerName: string | null;
  /** Counted down since the failure; otherwise what the portal said. */
  waitSeconds?: number | null;
}

const waitOf = (reader: Reader, retryAfterSeconds: number | undefined) => {
  const seconds = reader.waitSeconds ?? retryAfterSeconds;
  return seconds === undefined || seconds === 0 ? null : reader.format.duration(seconds);
};

/**
 * A failure in the words of the household: our text for its code, else what the portal said,
 * else a plain sentence. Never a raw error.
 */
export const describeProblem = (error: unknown, reader: Reader): DescribedProblem => {
  const { problems } = reader.texts;
  if (isUnreachable(error)) return { ...problems.unreachable, number: null };
  if (!(error instanceof ApiError) || error.problem === null) return { ...problems.unknown, number: null };
  const { code, detail, requestId, retryAfterSeconds, service = null } = error.problem;
  const owner = reader.ownerName ?? problems.ownerFallback;
  const facts = { owner, service, wait: waitOf(reader, retryAfterSeconds) };
  const ours = problems.byCode[code]?.(facts);
  const isExpected = ours !== undefined && error.status < 500;
  return { ...(ours ?? { title: problems.unknown.title, detail }), number: isExpected ? null : requestId };
};
