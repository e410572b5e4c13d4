import type { VideoProblem } from '@medianest/shared';

/** Why a video, or a look at an address, did not come, and what is worth doing about it. */
export interface VideoFailure {
  problem: VideoProblem;
  /** The words of the program, for administrators; without addresses of the portal's own proxy. */
  detail: string;
  /** Nothing that the portal or time does will help. */
  isFinal: boolean;
  /** When it is worth another attempt, the first time; null when somebody has to act before. */
  retryAfterMs: number | null;
  /** Every other video would fail in the same way. */
  pausesQueue: boolean;
}

export type Policy = Pick<VideoFailure, 'isFinal' | 'retryAfterMs' | 'pausesQueue'>;

const minute = 60_000;
const hour = 60 * minute;

const final: Policy = { isFinal: true, retryAfterMs: null, pausesQueue: false };
const later = (retryAfterMs: number): Policy => ({ isFinal: false, retryAfterMs, pausesQueue: false });
const pause = (retryAfterMs: number | null): Policy => ({ isFinal: false, retryAfterMs, pausesQueue: true });

/** yt-dlp.md, "Errors". */
const policies: Record<VideoProblem, Policy> = {
  private: final,
  removed: final,
  'age-restricted': final,
  'members-only': final,
  paid: final,
  'geo-blocked': final,
  live: final,
  premiere: later(6 * hour),
  'bot-check': pause(6 * hour),
  'rate-limited': pause(hour),
  'tool-outdated': later(12 * hour),
  'tool-missing': pause(null),
  'disk-full': pause(15 * minute),
  'not-writable': pause(null),
  'library-away': pause(null),
  network: later(minute),
  stalled: later(5 * minute),
  'too-large': final,
  damaged: later(minute),
  unknown: later(10 * minute),
};

export const failureOf = (
  problem: VideoProblem,
  detail: string,
  policy: Partial<Policy> = {},
): VideoFailure => ({
  problem,
  detail,
  ...policies[problem],
  ...policy,
});
