import type { Clock } from '../clock.ts';
import type { Monitor } from '../monitors/monitor.ts';
import type { Monitors } from '../monitors/monitors.ts';

export interface Schedule {
  /** Looks at every monitor in turn, at its own pace, until stopped. */
  start(): void;
  stop(): void;
  /** Plans anew after a change of the clock, of a pace or of the monitors. */
  replan(): void;
  /** Whether it looks by itself at all while it is started. */
  isAutomatic(): boolean;
  setAutomatic(automatic: boolean): void;
}

const shortestWaitMs = 5;
const longestWaitMs = 1000;
/** What was missed for longer than this, in wall time, is not made up for. */
const patienceMs = 5000;

/** Spreads the looks of all monitors over their intervals, each with a phase of its own. */
export function createSchedule(input: {
  clock: Clock;
  monitors: Monitors;
  beat: (monitor: Monitor, at: number) => void;
}): Schedule {
  const { clock, monitors, beat } = input;
  const due = new Map<number, number>();
  let timer: NodeJS.Timeout | undefined;
  let isStarted = false;
  let isAutomatic = true;

  function dueAt(monitor: Monitor, now: number): number {
    const planned = due.get(monitor.id);
    const intervalMs = monitor.intervalSeconds * 1000;
    if (planned !== undefined && planned > now - Math.max(intervalMs, patienceMs * clock.speed()))
      return planned;
    const phaseMs = monitor.seed % intervalMs;
    const next = Math.ceil((now - phaseMs) / intervalMs) * intervalMs + phaseMs;
    due.set(monitor.id, next);
    return next;
  }

  function run() {
    const now = clock.now();
    let earliest = now + longestWaitMs * clock.speed();
    for (const monitor of monitors.list()) {
      if (!monitor.active) continue;
      let at = dueAt(monitor, now);
      for (; at <= now; at += monitor.intervalSeconds * 1000) {
        due.set(monitor.id, at + monitor.intervalSeconds * 1000);
        beat(monitor, at);
      }
      earliest = Math.min(earliest, at);
    }
    const waitMs = Math.min(Math.max((earliest - now) / clock.speed(), shortestWaitMs), longestWaitMs);
    timer = setTimeout(run, waitMs).unref();
  }

  function replan() {
    clearTimeout(timer);
    due.clear();
    if (isStarted && isAutomatic) run();
  }

  return {
    start() {
      isStarted = true;
      replan();
    },
    stop() {
      isStarted = false;
      replan();
    },
    replan,
    isAutomatic: () => isAutomatic,
    setAutomatic(automatic) {
      isAutomatic = automatic;
      replan();
    },
  };
}
