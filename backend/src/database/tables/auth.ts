import { sql } from 'drizzle-orm';
import { boolean, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from './users.ts';

/** One signed-in device. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    deviceName: text('device_name').notNull(),
    /** What must stay the same at every renewal: browser family, system and form. */
    deviceKind: text('device_kind').notNull(),
    rememberMe: boolean('remember_me').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
    endReason: text('end_reason', {
      enum: ['signed-out', 'revoked', 'token-reused', 'deactivated', 'not-member'],
    }),
    /** When the person has put away the alert about a reused renewal token. */
    alertDismissedAt: timestamp('alert_dismissed_at', { withTimezone: true }),
  },
  (table) => [
    check(
      'sessions_end_reason',
      sql`${table.endReason} in ('signed-out', 'revoked', 'token-reused', 'deactivated', 'not-member')`,
    ),
    index('sessions_user_id').on(table.userId),
    index('sessions_expires_at').on(table.expiresAt),
  ],
);

/**
 * Every renewal token a session has had, as SHA-256 only. The newest is `current`, the one before it
 * `previous`; all others are `spent`, and their return means that somebody copied them.
 */
export const sessionTokens = pgTable(
  'session_tokens',
  {
    tokenHash: text('token_hash').primaryKey(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    state: text({ enum: ['current', 'previous', 'spent'] }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    check('session_tokens_state', sql`${table.state} in ('current', 'previous', 'spent')`),
    index('session_tokens_session_id').on(table.sessionId),
  ],
);

/** A sign-in at Plex under way, bound to one browser by the hash of its flow cookie. */
export const signInFlows = pgTable(
  'sign_in_flows',
  {
    id: uuid().primaryKey(),
    cookieHash: text('cookie_hash').notNull().unique(),
    /** Sealed: the id redeems a token (plex.md §1). */
    pinId: text('pin_id').notNull(),
    rememberMe: boolean('remember_me').notNull(),
    status: text({ enum: ['waiting', 'authorized', 'consumed', 'denied'] })
      .notNull()
      .default('waiting'),
    /** Sealed: what the PIN yielded, until it is exchanged for a session. */
    plexToken: text('plex_token'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    check('sign_in_flows_status', sql`${table.status} in ('waiting', 'authorized', 'consumed', 'denied')`),
    index('sign_in_flows_expires_at').on(table.expiresAt),
  ],
);
