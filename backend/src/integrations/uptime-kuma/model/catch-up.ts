import type { Timers } from '../timers.ts';

/** 1.x and 2.0 tell nothing when a tag changes, and nobody tells when the monitors of a maintenance do. */
const everyMs = 300_000;

/** Kuma sends a changed maintenance before its monitors are stored. */
const secondLookMs = 10_000;

export type CatchUp = {
  /** The connection is there: asks now and then until `stop`. */
  begin(): void;
  stop(): void;
  askForMonitors(): void;
  askForMaintenance(): void;
};

/**
 * Asks for what no event tells.
 *
 * @param ask calls that fail by themselves are theirs to forget: the next round asks again
 */
export const createCatchUp = (
  timers: Timers,
  ask: { monitors: () => Promise<void>; maintenance: () => Promise<void> },
): CatchUp => {
  let isOn = false;
  const waiting = new Map<string, () => void>();

  const plan = (name: string, delayMs: number, run: () => void) => {
    waiting.get(name)?.();
    waiting.set(name, timers.after(delayMs, run));
  };

  const askForMaintenance = () => {
    if (!isOn) return;
    void ask.maintenance();
    plan('maintenance', secondLookMs, () => void ask.maintenance());
  };

  const round = () => {
    plan('round', everyMs, round);
    void ask.monitors();
    void ask.maintenance();
  };

  return {
    begin() {
      isOn = true;
      plan('round', everyMs, round);
      askForMaintenance();
    },
    stop() {
      isOn = false;
      for (const callOff of waiting.values()) callOff();
      waiting.clear();
    },
    askForMonitors: () => {
      if (isOn) void ask.monitors();
    },
    askForMaintenance,
  };
};
