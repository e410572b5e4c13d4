import type { Tested } from './kind.ts';

const minuteMs = 60_000;

/** Of the twenty that Uptime Kuma allows everybody together in a minute (uptime-kuma.md, "Auth"). */
const perMinute = 6;

/** Bounds how often passwords are sent to Uptime Kuma, so that nobody who tries here locks the owner out there. */
export const createSignInPace = (now: () => number = () => performance.now()) => {
  let sent: number[] = [];
  return {
    /** Whether another password may be sent now. */
    take(): boolean {
      sent = sent.filter((at) => now() - at < minuteMs);
      if (sent.length >= perMinute) return false;
      sent.push(now());
      return true;
    },
  };
};

export const sentTooOften: Tested & { token?: string | null } = {
  problem: 'rate-limited',
  steps: [
    {
      step: 'authenticate',
      result: 'failed',
      detail:
        'MediaNest sends no more passwords in this minute, so that Uptime Kuma does not shut everybody out.',
      durationMs: 0,
    },
  ],
  version: null,
  serverName: null,
};
