import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * People, keyed on Plex's account id. E-mail is neither unique nor required:
 * Plex lets people change it, and some accounts have none (plex.md §1).
 */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey(),
    plexId: text('plex_id').notNull().unique(),
    plexUsername: text('plex_username').notNull(),
    email: text(),
    role: text({ enum: ['user', 'admin'] })
      .notNull()
      .default('user'),
    status: text({ enum: ['active', 'inactive'] })
      .notNull()
      .default('active'),
    /** Sealed: the token of the Plex account. */
    plexToken: text('plex_token'),
    /** Sealed: the same person's token on the household's server. */
    plexServerToken: text('plex_server_token'),
    /** Set when Plex has refused a token of this person; cleared by linking again. */
    plexLinkBrokenAt: timestamp('plex_link_broken_at', { withTimezone: true }),
    membershipCheckedAt: timestamp('membership_checked_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    lastLoginAt: timestamp('last_login_at', { withTimezone: true }),
  },
  (table) => [
    check('users_role', sql`${table.role} in ('user', 'admin')`),
    check('users_status', sql`${table.status} in ('active', 'inactive')`),
    index('users_membership_checked_at').on(table.membershipCheckedAt),
  ],
);
