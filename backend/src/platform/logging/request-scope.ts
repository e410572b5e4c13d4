import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<{ requestId: string }>();

/** Runs `work` so that every log line written below it carries the request's id. */
export const runInRequestScope = <T>(requestId: string, work: () => T): T => scope.run({ requestId }, work);

export const currentRequestId = (): string | undefined => scope.getStore()?.requestId;
