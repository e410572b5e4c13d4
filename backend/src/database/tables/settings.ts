import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from './users.ts';

/** Facts about the installation itself, one row each. */
export const settings = pgTable('settings', {
  name: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

/** How the outside services are reached. */
export const serviceConfig = pgTable(
  'service_config',
  {
    serviceName: text('service_name', { enum: ['plex', 'overseerr', 'uptime-kuma', 'youtube'] }).primaryKey(),
    /** Null for what is a folder. */
    serviceUrl: text('service_url'),
    /** Sealed. */
    apiKey: text('api_key'),
    enabled: boolean().notNull().default(true),
    configData: jsonb('config_data').notNull().default({}),
    /** Grows with each change by a person, so that of two at once only one is kept. */
    revision: integer().notNull().default(1),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    updatedBy: uuid('updated_by').references(() => users.id, { onDelete: 'set null' }),
  },
  (table) => [
    check(
      'service_config_name',
      sql`${table.serviceName} in ('plex', 'overseerr', 'uptime-kuma', 'youtube')`,
    ),
    check('service_config_url', sql`${table.serviceUrl} is not null or ${table.serviceName} = 'youtube'`),
  ],
);

/** Who did what to the installation or to other people. Rows outlive the people in them. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: uuid().primaryKey(),
    actorId: uuid('actor_id').references(() => users.id, { onDelete: 'set null' }),
    action: text().notNull(),
    subject: text(),
    details: jsonb().notNull().default({}),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('audit_log_created_at').on(table.createdAt)],
);
