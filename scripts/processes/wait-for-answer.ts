import { setTimeout as delay } from 'node:timers/promises';
import type { Child } from './start-child.ts';

const pauseMs = 25;

/**
 * Waits until an address answers 2xx.
 *
 * @param what.from the program that is to answer; its end ends the waiting
 * @throws Error with the program's output when it ends or stays silent for `timeoutMs`
 */
export async function waitForAnswer(what: { url: string; from: Child; timeoutMs?: number }): Promise<void> {
  const { url, from, timeoutMs = 60_000 } = what;
  const deadline = AbortSignal.timeout(timeoutMs);
  while (!(await answers(url))) {
    const exitCode = await Promise.race([from.ended, delay(pauseMs, null)]);
    if (exitCode !== null) {
      throw new Error(`${from.name} ended with exit code ${exitCode} before it answered.\n${from.output()}`);
    }
    if (deadline.aborted) throw new Error(`${from.name} does not answer at ${url}.\n${from.output()}`);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
