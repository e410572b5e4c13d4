import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './users.ts';

const time = (name: string) => timestamp(name, { withTimezone: true });
const person = () =>
  uuid('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** What people were told. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid().primaryKey(),
    userId: person(),
    event: text().notNull(),
    /** What it is about, so that a thing is told once: `request:<id>:available`. */
    occasion: text().notNull(),
    title: text().notNull(),
    body: text(),
    link: text(),
    createdAt: time('created_at').notNull().defaultNow(),
    readAt: time('read_at'),
  },
  (table) => [
    unique('notifications_occasion').on(table.userId, table.occasion),
    index('notifications_person').on(table.userId, table.createdAt),
    index('notifications_unread').on(table.userId).where(sql`${table.readAt} is null`),
  ],
);

/** A notification on its way over one channel; web push has one for each browser. */
export const notificationDeliveries = pgTable(
  'notification_deliveries',
  {
    id: uuid().primaryKey(),
    notificationId: uuid('notification_id')
      .notNull()
      .references(() => notifications.id, { onDelete: 'cascade' }),
    channel: text({ enum: ['push', 'email', 'discord', 'ntfy'] }).notNull(),
    pushSubscriptionId: uuid('push_subscription_id').references(() => pushSubscriptions.id, {
      onDelete: 'cascade',
    }),
    status: text({ enum: ['waiting', 'delivered', 'failed'] })
      .notNull()
      .default('waiting'),
    attempts: integer().notNull().default(0),
    lastError: text('last_error'),
    /** Not before: the end of quiet hours, or the next try. */
    dueAt: time('due_at').notNull().defaultNow(),
    finishedAt: time('finished_at'),
  },
  (table) => [
    uniqueIndex('notification_deliveries_once').on(
      table.notificationId,
      table.channel,
      sql`coalesce(${table.pushSubscriptionId}, '00000000-0000-0000-0000-000000000000')`,
    ),
    index('notification_deliveries_waiting').on(table.dueAt).where(sql`${table.status} = 'waiting'`),
    check('notification_deliveries_channel', sql`${table.channel} in ('push', 'email', 'discord', 'ntfy')`),
    check('notification_deliveries_status', sql`${table.status} in ('waiting', 'delivered', 'failed')`),
  ],
);

/** What a person wants to hear, and where. */
export const notificationPreferences = pgTable('notification_preferences', {
  userId: person().primaryKey(),
  /** Channels by event; an event that is not named has the portal's own choice. */
  choices: jsonb().notNull().default({}),
  quietHours: jsonb('quiet_hours'),
  email: text(),
  /** Sealed: whoever has it may write there. */
  discordWebhook: text('discord_webhook'),
  ntfyTopic: text('ntfy_topic'),
  /** Sealed. */
  ntfyToken: text('ntfy_token'),
  updatedAt: time('updated_at').notNull().defaultNow(),
});

/** The last code that each person was sent to show that an address is theirs. */
export const emailProofs = pgTable('email_proofs', {
  userId: person().primaryKey(),
  address: text().notNull(),
  codeHash: text('code_hash').notNull(),
  tries: integer().notNull().default(0),
  sentAt: time('sent_at').notNull(),
  confirmedAt: time('confirmed_at'),
});

/** Browsers that take web push. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: uuid().primaryKey(),
    userId: person(),
    endpoint: text().notNull().unique(),
    p256dh: text().notNull(),
    /** Sealed: with it messages can be written in the portal's name. */
    auth: text().notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [index('push_subscriptions_person').on(table.userId)],
);
