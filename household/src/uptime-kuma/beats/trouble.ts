import type { Fault } from '../../faults/services.ts';
import type { Monitor } from '../monitors/monitor.ts';

/** Longer than this and a monitor gives up. */
const timeoutMs = 16_000;

/** What a monitor notices of a service's bad day; null when it notices nothing. */
export function troubleOf(fault: Fault, monitor: Monitor): { message?: string; delayMs?: number } | null {
  switch (fault.mode) {
    case 'up':
    case 'oversize':
      return null;
    case 'down':
      return { message: `connect ECONNREFUSED ${hostOf(monitor)}` };
    case 'slow':
      return fault.delayMs > timeoutMs ? timedOut : { delayMs: fault.delayMs };
    case 'hang':
      return timedOut;
    case 'fail':
      return { message: `Request failed with status code ${fault.status ?? 500}` };
    case 'rate-limit':
      return { message: 'Request failed with status code 429' };
    case 'redirect':
      return { message: 'connect ECONNREFUSED 127.0.0.1:3' };
    case 'garbage':
      // A plain HTTP monitor is content with any 200; one that looks for a word is not.
      return monitor.keyword === null ? null : { message: '200 - OK, but keyword is not in [<html>]' };
  }
}

const timedOut = { message: `timeout of ${timeoutMs}ms exceeded` };

function hostOf({ url, hostname }: Monitor): string {
  return (url && URL.canParse(url) ? new URL(url).host : hostname) ?? 'unknown';
}
