import { type HistoryRange, type ServiceStatus, serviceNames } from '@medianest/shared';
import type { Clock } from '../../kernel/clock.ts';
import { bucketOf, uptimeOf } from './buckets.ts';
import type { Beat, ProbeResult, ServiceName, ServiceState } from './ports.ts';
import type { StoredBucket, StoredStatus } from './status.repository.ts';
import { createTimeline, type Timeline } from './timeline.ts';

interface Current {
  status: ServiceState;
  responseTimeMs: number | null;
  message: string | null;
  lastCheckAt: Date | null;
  since: Date | null;
}

/** Three checks that did not come: what is known may not be true any more. */
const staleAfterMs = 95_000;

const dayMs = 24 * 60 * 60_000;

const unknown = (): Current => ({
  status: 'unknown',
  responseTimeMs: null,
  message: null,
  lastCheckAt: null,
  since: null,
});

/** How the services are and were, in memory: whoever asks never waits for one of them. */
export const createServiceBoard = ({ clock }: { clock: Clock }) => {
  const services = new Map<ServiceName, { current: Current; timeline: Timeline }>(
    serviceNames.map((name) => [name, { current: unknown(), timeline: createTimeline() }]),
  );

  const get = (name: ServiceName) => {
    const service = services.get(name);
    if (!service) throw new Error(`There is no service ${name}`);
    return service;
  };

  const view = (name: ServiceName): ServiceStatus => {
    const { current, timeline } = get(name);
    const nowMs = clock.now().getTime();
    const { status, responseTimeMs, message, lastCheckAt, since } = current;
    return {
      name,
      status,
      responseTimeMs,
      message,
      uptime24h: uptimeOf(timeline.last('minute', dayMs, nowMs)),
      uptime7d: uptimeOf(timeline.last('hour', 7 * dayMs, nowMs)),
      uptime30d: uptimeOf(timeline.last('hour', 30 * dayMs, nowMs)),
      lastCheckAt: lastCheckAt?.toISOString() ?? null,
      since: since?.toISOString() ?? null,
      stale: lastCheckAt !== null && nowMs - lastCheckAt.getTime() > staleAfterMs,
    };
  };

  return {
    view,
    list: () => serviceNames.map(view),
    beats: (name: ServiceName, range: HistoryRange): Beat[] =>
      get(name).timeline.beats(range, clock.now().getTime()),

    /** Takes up what was known before the portal stopped. */
    restore(statuses: readonly StoredStatus[], buckets: readonly StoredBucket[]) {
      for (const { name, ...current } of statuses) get(name).current = current;
      for (const { name, resolution, startsAt, ...bucket } of buckets)
        get(name).timeline.add(resolution, startsAt.getTime(), bucket);
    },

    /** @returns what is to be kept of it */
    record(name: ServiceName, result: ProbeResult): StoredStatus {
      const service = get(name);
      const { current, timeline } = service;
      const now = clock.now();
      const isSame = current.status === result.status && current.since !== null;
      const found = { ...result, lastCheckAt: now, since: isSame && current.since ? current.since : now };
      service.current = found;
      for (const resolution of ['minute', 'hour'] as const)
        timeline.add(resolution, now.getTime(), bucketOf(result));
      timeline.forgetOld(now.getTime());
      return { name, ...found };
    },

    /** It is not set up, or switched off: nothing is known of it, and nothing is counted. */
    clear(name: ServiceName) {
      get(name).current = unknown();
    },
  };
};

export type ServiceBoard = ReturnType<typeof createServiceBoard>;
