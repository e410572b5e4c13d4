import type { Monitor } from '../monitors/monitor.ts';
import { type Beat, type Status, statuses } from './beat.ts';
import type { Look } from './found.ts';
import { lookAt, type Watched } from './look.ts';

const { up, down, pending, maintenance } = statuses;

/** Looks at a monitor and keeps what was found. */
export function takeBeat(watched: Watched, monitor: Monitor, at: number): Beat {
  return keepLook(watched, { monitor, look: lookAt(watched, monitor, at), at });
}

/** Keeps what a look found, or what somebody pushed. */
export function keepLook(watched: Watched, found: { monitor: Monitor; look: Look; at: number }): Beat {
  const { monitor, look, at } = found;
  const before = monitor.history.latest();
  const isFailing = look.status === down || look.status === pending;
  const retries = isFailing ? (before?.retries ?? 0) + 1 : 0;
  const triesAgain = look.status === down && !look.isFinal && retries <= monitor.maxRetries;
  const status = triesAgain && monitor.type !== 'group' ? pending : look.status;
  const beat: Beat = {
    id: watched.monitors.nextBeatId(),
    ...{ monitorId: monitor.id, at, status, message: look.message, retries },
    pingMs: look.pingMs,
    isPushed: look.isPushed ?? false,
    important: isImportant(before?.status ?? null, status),
    durationSeconds: before ? Math.round((at - before.at) / 1000) : 0,
  };
  monitor.history.record(beat);
  return beat;
}

const importantChanges = new Set(
  [
    [up, down],
    [pending, down],
    [down, up],
    [maintenance, up],
    [maintenance, down],
    [down, maintenance],
    [up, maintenance],
  ].map(([from, to]) => `${from}>${to}`),
);

/** Pending to up is nothing to tell anybody (uptime-kuma.md "important beat"). */
function isImportant(before: Status | null, now: Status): boolean {
  return before === null || importantChanges.has(`${before}>${now}`);
}
