import type { KumaProblemReason } from '../problem.ts';

/** How the connection to Uptime Kuma stands. Times are milliseconds since the epoch. */
export type KumaState =
  | { phase: 'connecting' }
  | { phase: 'signing-in' }
  | { phase: 'live'; sinceMs: number }
  /** Connected, but silent for so long that what is known may be wrong. */
  | { phase: 'stale'; sinceMs: number }
  /** It will be tried again by itself. */
  | { phase: 'waiting'; reason: KumaProblemReason; retryAtMs: number }
  /** It will not be tried again before somebody changes the settings; `closed` is also the first state. */
  | { phase: 'stopped'; reason: StopReason };

/** What a page says of the whole: `connecting` knows nothing yet, `stale` knows what was. */
export type Freshness = 'connecting' | 'live' | 'stale' | 'stopped';

export const freshnessOf = ({ phase }: KumaState, wasLive: boolean): Freshness => {
  if (phase === 'live' || phase === 'stale' || phase === 'stopped') return phase;
  return wasLive ? 'stale' : 'connecting';
};

export type StopReason =
  | 'closed'
  | 'credentials'
  | 'two-factor-required'
  | 'two-factor-wrong'
  | 'refused-address';

/** Trying again with the same settings cannot help, and each try counts against everybody's sign-ins. */
const final = ['credentials', 'two-factor-required', 'two-factor-wrong'] as const;

export const stopReasonOf = (reason: KumaProblemReason): StopReason | null =>
  final.find((known) => known === reason) ?? null;
