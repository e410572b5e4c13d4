import type { Timers } from '../timers.ts';
import { type CallContext, callKuma } from './call.ts';

/**
 * How long a small question takes: the list of tags, which its database answers and which 1.x and 2.x know.
 *
 * @throws AppError `upstream.*`
 */
export const measureAnswerMs = async (context: CallContext, { elapsedMs }: Timers): Promise<number> => {
  const askedAt = elapsedMs();
  await callKuma(context, { event: 'getTags', args: [], shape: {} });
  return Math.round(elapsedMs() - askedAt);
};
