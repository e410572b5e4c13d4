import { brotliCompressSync } from 'node:zlib';
import { type Beat, statuses } from '../beats/beat.ts';
import type { Dialect } from '../dialect.ts';
import type { Monitor } from '../monitors/monitor.ts';
import { kumaTime } from './time.ts';

/** The body of a failed answer: brotli in base64, as 2.1 and later keep it. */
const failedResponse = brotliCompressSync('Service Unavailable').toString('base64');

type PresentedBeat = Record<string, unknown>;

/** The live `heartbeat`: without `ping` when it is not up, and with null when it was pushed. */
export function presentBeat(beat: Beat, view: { monitor: Monitor; dialect: Dialect }): PresentedBeat {
  const { monitor, dialect } = view;
  const isPush = monitor.type === 'push';
  const ping = beat.pingMs === null && !beat.isPushed ? {} : { ping: beat.pingMs };
  const common = {
    ...{ monitorID: beat.monitorId, status: beat.status, time: kumaTime(beat.at), msg: beat.message },
    ...ping,
    important: beat.important,
  };
  if (dialect === 1) return { ...common, duration: beat.durationSeconds };
  return {
    ...common,
    ...(isPush ? { duration: beat.durationSeconds } : {}),
    retries: beat.retries,
    ...(hasResponse(beat, monitor) ? { response: failedResponse } : {}),
  };
}

/** A raw row of `heartbeatList` and `getMonitorBeats`. */
export function presentRow(beat: Beat, view: { monitor: Monitor; dialect: Dialect }): PresentedBeat {
  const { monitor, dialect } = view;
  const common = {
    ...{ id: beat.id, important: beat.important ? 1 : 0, monitor_id: beat.monitorId, status: beat.status },
    ...{ msg: beat.message, time: kumaTime(beat.at), ping: beat.pingMs },
  };
  if (dialect === 1) return { ...common, duration: beat.durationSeconds, down_count: 0 };
  return {
    ...common,
    duration: monitor.type === 'push' ? beat.durationSeconds : 0,
    down_count: 0,
    end_time: kumaTime(beat.at + (beat.pingMs ?? 0)),
    retries: beat.retries,
    response: hasResponse(beat, monitor) ? failedResponse : null,
  };
}

/** An entry of the lists of changes, camel case but with a number for `important`. */
export function presentChange(beat: Beat, view: { monitor: Monitor; dialect: Dialect }): PresentedBeat {
  const { monitor, dialect } = view;
  const common = {
    ...{ monitorID: beat.monitorId, status: beat.status, time: kumaTime(beat.at), msg: beat.message },
    ...{ ping: beat.pingMs, important: 1 },
  };
  if (dialect === 1) return { ...common, duration: beat.durationSeconds };
  return {
    ...common,
    duration: monitor.type === 'push' ? beat.durationSeconds : 0,
    retries: beat.retries,
    response: hasResponse(beat, monitor) ? failedResponse : null,
  };
}

function hasResponse({ status }: Beat, { type }: Monitor): boolean {
  const isFailing = status === statuses.down || status === statuses.pending;
  return isFailing && (type === 'http' || type === 'keyword');
}
