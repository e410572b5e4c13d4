import { useNow } from './use-now.ts';

const tickMs = 1000;

/** Whole seconds until a moment, counted down to 0; `null` in, `null` out. */
export const useSecondsLeft = (untilMs: number | null): number | null => {
  const over = untilMs === null || untilMs <= Date.now();
  const now = useNow({ everyMs: tickMs, paused: over });
  return untilMs === null ? null : Math.max(0, Math.ceil((untilMs - now) / 1000));
};
