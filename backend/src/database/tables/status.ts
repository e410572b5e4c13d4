import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

const serviceName = () =>
  text('service_name', { enum: ['plex', 'overseerr', 'youtube', 'uptime-kuma'] }).notNull();
const time = (name: string) => timestamp(name, { withTimezone: true });

const isService = (column: unknown) => sql`${column} in ('plex', 'overseerr', 'youtube', 'uptime-kuma')`;

/** What was found last. */
export const serviceStatus = pgTable(
  'service_status',
  {
    serviceName: serviceName().primaryKey(),
    status: text({ enum: ['up', 'down', 'degraded', 'unknown'] }).notNull(),
    responseTimeMs: integer('response_time_ms'),
    message: text(),
    lastCheckAt: time('last_check_at').notNull(),
    since: time('since').notNull(),
  },
  (table) => [
    check('service_status_name', isService(table.serviceName)),
    check('service_status_status', sql`${table.status} in ('up', 'down', 'degraded', 'unknown')`),
  ],
);

/** Checks counted by minute and by hour; minutes are kept for a day, hours for a month. */
export const serviceStatusHistory = pgTable(
  'service_status_history',
  {
    serviceName: serviceName(),
    resolution: text({ enum: ['minute', 'hour'] }).notNull(),
    startsAt: time('starts_at').notNull(),
    up: integer().notNull().default(0),
    degraded: integer().notNull().default(0),
    down: integer().notNull().default(0),
    /** Of the checks that were answered. */
    responseMsTotal: doublePrecision('response_ms_total').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.serviceName, table.resolution, table.startsAt] }),
    check('service_status_history_name', isService(table.serviceName)),
    check('service_status_history_resolution', sql`${table.resolution} in ('minute', 'hour')`),
  ],
);

/** Times in which something did not work. */
export const incidents = pgTable(
  'incidents',
  {
    id: uuid().primaryKey(),
    subjectKind: text('subject_kind', { enum: ['service', 'monitor'] }).notNull(),
    subjectId: text('subject_id').notNull(),
    subjectName: text('subject_name').notNull(),
    status: text({ enum: ['down', 'degraded'] }).notNull(),
    message: text(),
    startedAt: time('started_at').notNull(),
    endedAt: time('ended_at'),
  },
  (table) => [
    index('incidents_started_at').on(table.startedAt),
    uniqueIndex('incidents_open').on(table.subjectKind, table.subjectId).where(sql`${table.endedAt} is null`),
    check('incidents_subject_kind', sql`${table.subjectKind} in ('service', 'monitor')`),
    check('incidents_status', sql`${table.status} in ('down', 'degraded')`),
  ],
);

/** The monitors of Uptime Kuma that an administrator decided about. */
export const monitors = pgTable('monitors', {
  id: integer().primaryKey(),
  visible: boolean().notNull().default(false),
});
