import { LRUCache } from 'lru-cache';
import type { Clock } from '../../kernel/clock.ts';
import { authPolicy } from './auth.policy.ts';

export type PinStatus = { status: 'waiting' } | { status: 'gone' } | { status: 'claimed'; authToken: string };

/** Asks Plex about one PIN. */
export type CheckPin = (
  pinId: string,
) => Promise<PinStatus | { status: 'slow-down'; retryAfterSeconds: number | null }>;

export interface PinChecks {
  /** @throws whatever asking Plex throws */
  check(flowId: string, pinId: string): Promise<PinStatus>;
}

interface Watch {
  nextAt: number;
  backoffMs: number;
  running: Promise<PinStatus> | null;
}

/**
 * Asks about each PIN no more often than Plex allows, however often browsers ask:
 * calls in between hear "waiting", parallel calls share one question, a 429 waits from 1 to 30 s.
 */
export const createPinChecks = (dependencies: { checkPin: CheckPin; clock: Clock }): PinChecks => {
  const { checkPin, clock } = dependencies;
  const watches = new LRUCache<string, Watch>({ max: 1000, ttl: 60 * 60 * 1000 });
  const { first, longest } = authPolicy.pinBackoffMs;

  const ask = async (watch: Watch, pinId: string): Promise<PinStatus> => {
    const now = clock.now().getTime();
    watch.nextAt = now + authPolicy.pinCheckMs;
    const answer = await checkPin(pinId);
    if (answer.status !== 'slow-down') {
      watch.backoffMs = first;
      return answer;
    }
    const waitMs = answer.retryAfterSeconds === null ? watch.backoffMs : answer.retryAfterSeconds * 1000;
    watch.nextAt = now + Math.min(longest, Math.max(authPolicy.pinCheckMs, waitMs));
    watch.backoffMs = Math.min(longest, watch.backoffMs * 2);
    return { status: 'waiting' };
  };

  return {
    async check(flowId, pinId) {
      const watch = watches.get(flowId) ?? { nextAt: 0, backoffMs: first, running: null };
      watches.set(flowId, watch);
      if (watch.running) return watch.running;
      if (clock.now().getTime() < watch.nextAt) return { status: 'waiting' };
      watch.running = ask(watch, pinId).finally(() => {
        watch.running = null;
      });
      return watch.running;
    },
  };
};
