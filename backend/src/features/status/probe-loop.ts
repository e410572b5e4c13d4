import type { Log } from '../../kernel/log.ts';
import type { Probe, ProbeResult, ServiceName } from './ports.ts';

const usualEveryMs = 30_000;
/** A failure is looked at again soon, so that a hiccup is not taken for an outage. */
const confirmMs = 5_000;
/** Nobody makes a service be looked at more often than this. */
const atMostEveryMs = 2_000;
const jitter = 0.15;

export interface ProbeLoopOptions {
  probe: Probe;
  onResult(name: ServiceName, result: ProbeResult | null): Promise<void> | void;
  log: Log;
  everyMs?: number | undefined;
  /** How long one look may take. */
  patienceMs?: number;
  random?: () => number;
  /** Milliseconds that only go forward. */
  elapsed?: () => number;
}

const silent: ProbeResult = { status: 'down', responseTimeMs: null, message: 'It did not answer in time.' };

/** Looks at one service now and then; several looks never run at the same time. */
export const createProbeLoop = (options: ProbeLoopOptions) => {
  const { probe, onResult, log, everyMs = usualEveryMs, patienceMs = 12_000 } = options;
  const { random = Math.random, elapsed = () => performance.now() } = options;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  let lastFailed = false;
  let isHinted = false;

  const look = async (): Promise<ProbeResult | null> => {
    const patience = AbortSignal.timeout(patienceMs);
    try {
      return await probe.run(AbortSignal.any([patience, stopping.signal]));
    } catch (cause) {
      if (!patience.aborted)
        log.warn({ err: cause, service: probe.name }, 'A service could not be looked at');
      return silent;
    }
  };

  const schedule = (delayMs: number) => {
    clearTimeout(timer);
    if (stopping.signal.aborted) return;
    timer = setTimeout(run, delayMs * (1 + jitter * (random() * 2 - 1)));
  };

  const once = async () => {
    lastAt = elapsed();
    isHinted = false;
    const result = await look();
    if (stopping.signal.aborted) return;
    const failed = result?.status === 'down';
    const isNews = failed && !lastFailed;
    lastFailed = failed;
    await onResult(probe.name, result);
    // What was found may be of before the hint.
    if (isHinted) schedule(Math.min(atMostEveryMs, everyMs));
    else schedule(isNews ? Math.min(confirmMs, everyMs) : everyMs);
  };

  const run = () => {
    running ??= once()
      .catch((cause) => {
        log.warn({ err: cause, service: probe.name }, 'What was found of a service could not be kept');
        schedule(everyMs);
      })
      .finally(() => {
        running = null;
      });
    return running;
  };

  return {
    start: () => void run(),
    /** Something hints that the service has changed: looks at it as soon as that is decent. */
    soon() {
      if (running) isHinted = true;
      else schedule(Math.max(0, lastAt + atMostEveryMs - elapsed()));
    },
    async close() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
};

export type ProbeLoop = ReturnType<typeof createProbeLoop>;
