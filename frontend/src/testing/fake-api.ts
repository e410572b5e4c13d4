import type { Contract, EndpointCall, EndpointResult, ErrorCode, Problem } from '@medianest/shared';
import { type ApiClient, ApiError, type CallOptions } from '@medianest/shared/client';

type Key = keyof Contract;
type Answer<K extends Key> = EndpointResult<Contract[K]> | Promise<EndpointResult<Contract[K]>>;

export type FakeAnswers = { [K in Key]?: (parts: EndpointCall<Contract[K]>) => Answer<K> };

export interface FakeApi {
  client: ApiClient;
  /** Every call in order: what was asked and with what body. */
  calls: { key: Key; parts: unknown }[];
  /** Those of the calls that the page has given up since. */
  givenUp(): { key: Key; parts: unknown }[];
  /** From here on, answers differently. */
  answer(answers: FakeAnswers): void;
}

/** A portal that answers from the test; what the test did not expect fails it. */
export const createFakeApi = (initial: FakeAnswers): FakeApi => {
  let answers = initial;
  const calls: FakeApi['calls'] = [];
  const signals = new Map<object, AbortSignal | undefined>();
  const call = async (key: Key, parts: unknown, options?: CallOptions) => {
    const made = { key, parts };
    calls.push(made);
    signals.set(made, options?.signal);
    const found = answers[key] as ((parts: unknown) => unknown) | undefined;
    if (found === undefined) throw new Error(`The test answers nothing to ${key}`);
    return await found(parts);
  };
  return {
    client: call as unknown as ApiClient,
    calls,
    givenUp: () => calls.filter((made) => signals.get(made)?.aborted),
    answer: (more) => {
      answers = { ...answers, ...more };
    },
  };
};

/** A problem as the portal would answer it; to be thrown by an answer. */
export const problem = (status: number, code: ErrorCode, more: Partial<Problem> = {}): ApiError =>
  new ApiError(status, {
    type: 'about:blank',
    title: 'Title',
    status,
    code,
    detail: `What the portal said about ${code}.`,
    requestId: 'WKVXASN8KR',
    ...more,
  });

/** Nothing answered. */
export const silence = (): ApiError => new ApiError(0, null);
