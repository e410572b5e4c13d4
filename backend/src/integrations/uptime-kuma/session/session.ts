import type { Log } from '../../../kernel/log.ts';
import type { KumaLink } from '../link/open-link.ts';
import type { KumaProblem } from '../problem.ts';
import { backoffMs } from './backoff.ts';
import { type KumaState, stopReasonOf } from './state.ts';
import { type VisitOptions, visit } from './visit.ts';

export type SessionOptions = Omit<VisitOptions, 'open' | 'onLink'> & {
  /** Null when the address must not be called. */
  open: VisitOptions['open'] | null;
  /** 0 to 1. */
  random: () => number;
  log: Log;
};

/** A connection that held for so long was a good one; what follows is a first failure. */
const steadyMs = 30_000;

/** Keeps one connection to Uptime Kuma for as long as it is wanted. */
export interface Session {
  /** Does nothing while it runs; begins again after it stopped. */
  start(): void;
  state(): KumaState;
  /** The present connection while it is signed in. */
  link(): KumaLink | null;
  close(): Promise<void>;
}

export const createSession = (options: SessionOptions): Session => {
  const { open, timers, now, random, log } = options;
  let state: KumaState = { phase: 'stopped', reason: 'closed' };
  let link: KumaLink | null = null;
  let lastTold = '';
  let running: Promise<void> | null = null;
  let isWanted = false;
  let interrupt = () => {};

  /** Tries that follow each other for the same reason are told once. */
  const tell = (next: KumaState) => {
    const news = `${next.phase} ${'reason' in next ? next.reason : ''}`;
    if (next.phase === 'connecting' || next.phase === 'signing-in' || news === lastTold) return;
    lastTold = news;
    log.info({ ...next }, 'The connection to Uptime Kuma changed its state');
  };

  const onState = (next: KumaState) => {
    state = next;
    tell(next);
    options.onState(next);
  };

  const onLink = (next: KumaLink | null) => {
    link = next;
  };

  /** A promise of its own for every step: one for all of them would remember each connection that failed. */
  const untilInterrupted = (): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    interrupt = resolve;
    return promise;
  };

  const pause = async (delayMs: number) => {
    const interrupted = untilInterrupted();
    const callOff = timers.after(delayMs, interrupt);
    await interrupted.finally(callOff);
  };

  const delayOf = ({ retryAfterMs }: KumaProblem, attempt: number) =>
    retryAfterMs === null ? backoffMs(attempt, random) : Math.round(retryAfterMs * (1 + random() / 10));

  const run = async () => {
    if (!open) return onState({ phase: 'stopped', reason: 'refused-address' });
    let attempt = 0;
    while (isWanted) {
      const { problem, liveMs } = await visit({ ...options, open, onState, onLink }, untilInterrupted());
      if (!isWanted) break;
      const { reason, cause } = problem;
      if (cause) log.warn({ err: cause, reason }, 'The connection to Uptime Kuma failed');
      const stop = stopReasonOf(reason);
      if (stop) return onState({ phase: 'stopped', reason: stop });
      attempt = liveMs >= steadyMs ? 0 : attempt;
      const delayMs = delayOf(problem, attempt);
      attempt += 1;
      onState({ phase: 'waiting', reason, retryAtMs: now() + delayMs });
      await pause(delayMs);
    }
    onState({ phase: 'stopped', reason: 'closed' });
  };

  return {
    start() {
      if (running) return;
      isWanted = true;
      running = run().finally(() => {
        running = null;
      });
    },
    state: () => state,
    link: () => link,
    async close() {
      isWanted = false;
      interrupt();
      await running;
    },
  };
};
