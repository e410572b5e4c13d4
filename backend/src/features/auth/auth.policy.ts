const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Every lifetime and limit of sign-in and sessions, in milliseconds (architecture: "Sign-in, sessions"). */
export const authPolicy = {
  accessTokenMs: 15 * minuteMs,
  /** Since the last renewal, when people asked to stay signed in. */
  rememberedSessionMs: 30 * dayMs,
  /** Since the sign-in, otherwise. */
  shortSessionMs: dayMs,
  /**
   * A successor that nobody has used for this long was lost on the way to the browser:
   * the browser holds one cookie, so it would have come back with the new one.
   */
  lostSuccessorMs: 5 * minuteMs,
  /** How long a session is believed to live without asking the database again. */
  sessionMemoryMs: 10_000,
  /** plex.tv allows one question a second (plex.md §1). */
  pinCheckMs: 1_500,
  /** How far this clock and that of plex.tv may differ about the end of a PIN. */
  pinEndToleranceMs: 30_000,
  pinBackoffMs: { first: 1_000, longest: 30_000 },
  membershipMaxAgeMs: dayMs,
  /** An answer this fresh is not asked for again, so that parallel renewals share one. */
  membershipFreshMs: minuteMs,
  /** How long a renewal waits for plex.tv before it counts as "unknown". */
  membershipPatienceMs: 3_000,
  recoveryLinkMs: 15 * minuteMs,
  /** How long ended sessions and finished sign-ins are kept for the record. */
  retentionMs: 30 * dayMs,
  /** Renewal tokens that are none, per network; a family with twenty stale devices stays below. */
  refusedRenewals: { refusals: 60, windowSeconds: 60 },
} as const;
