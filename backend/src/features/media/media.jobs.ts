import { setTimeout as pause } from 'node:timers/promises';
import type { Turns } from '../../database/turns.ts';
import type { Log } from '../../kernel/log.ts';

/** Work that goes on while the portal runs. */
export interface MediaJobs {
  start(): void;
  /** There is a reason to look now: a webhook, or an Overseerr that came back. */
  lookSoon(): void;
  close(): Promise<void>;
}

/** How often what Overseerr has is compared, when nothing tells of a change before. */
const lookEveryMs = 60_000;

/** So that several processes do not ask one right after the other. */
const jitterMs = 5000;

/** Webhooks come in crowds. */
const settleMs = 500;

export const createMediaJobs = (parts: {
  /** Hands on what is kept. */
  dispatch: () => Promise<unknown>;
  reconcile: () => Promise<unknown>;
  turns: Turns;
  log: Log;
  everyMs?: number | undefined;
}): MediaJobs => {
  const { dispatch, reconcile, turns, log, everyMs = lookEveryMs } = parts;
  const stopping = new AbortController();
  let wake = new AbortController();
  let working: Promise<void> = Promise.resolve();

  const look = async () => {
    try {
      await dispatch();
      await turns.take('media.look', reconcile);
    } catch (cause) {
      log.warn({ err: cause }, 'Requests could not be compared with Overseerr');
    }
  };

  const rest = async (ms: number, signal: AbortSignal) => {
    await pause(ms, undefined, { signal: AbortSignal.any([signal, stopping.signal]) }).catch(() => {});
  };

  const work = async () => {
    while (!stopping.signal.aborted) {
      wake = new AbortController();
      await look();
      await rest(everyMs + Math.random() * Math.min(jitterMs, everyMs), wake.signal);
      if (wake.signal.aborted) await rest(Math.min(settleMs, everyMs), stopping.signal);
    }
  };

  return {
    start() {
      working = work();
    },
    lookSoon: () => wake.abort(),
    async close() {
      stopping.abort();
      await working;
    },
  };
};
