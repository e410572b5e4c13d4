import type { Timers } from '../timers.ts';

/** Kuma pings every 25 s and waits 20 s for the answer (uptime-kuma.md, "Connect"). */
const staleAfterMs = 45_000;

/** The library gives up on its own by then, unless the server announced longer pauses. */
const deadAfterMs = 120_000;

export type SilenceWatch = { heard(): void; stop(): void };

/** Notices a connection on which nothing comes any more, though nobody closed it. */
export const watchSilence = ({
  timers,
  onStale,
  onFresh,
  onDead,
}: {
  timers: Timers;
  onStale: () => void;
  onFresh: () => void;
  onDead: () => void;
}): SilenceWatch => {
  let heardAtMs = timers.elapsedMs();
  let isStale = false;
  let callOff = () => {};

  const look = () => {
    const silentMs = timers.elapsedMs() - heardAtMs;
    if (silentMs >= deadAfterMs) return onDead();
    if (silentMs >= staleAfterMs && !isStale) {
      isStale = true;
      onStale();
    }
    const nextMs = (isStale ? deadAfterMs : staleAfterMs) - silentMs;
    callOff = timers.after(Math.max(1, nextMs), look);
  };
  callOff = timers.after(staleAfterMs, look);

  return {
    heard() {
      heardAtMs = timers.elapsedMs();
      if (!isStale) return;
      isStale = false;
      callOff();
      callOff = timers.after(staleAfterMs, look);
      onFresh();
    },
    stop: () => callOff(),
  };
};
