import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './users.ts';

const time = (name: string) => timestamp(name, { withTimezone: true });
const titleType = () => text('media_type', { enum: ['movie', 'tv'] }).notNull();
const availability = () =>
  text({ enum: ['unknown', 'pending', 'processing', 'partial', 'available', 'deleted'] })
    .notNull()
    .default('unknown');

const isAvailability = (column: unknown) =>
  sql`${column} in ('unknown', 'pending', 'processing', 'partial', 'available', 'deleted')`;

/**
 * What people asked for. The row is written before Overseerr is told, and stays when a title, a request
 * or a person is gone there; titles and names are kept with it.
 */
export const mediaRequests = pgTable(
  'media_requests',
  {
    id: uuid().primaryKey(),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'set null' }),
    requesterName: text('requester_name').notNull(),
    mediaType: titleType(),
    tmdbId: integer('tmdb_id').notNull(),
    title: text().notNull(),
    year: integer(),
    posterPath: text('poster_path'),
    is4k: boolean('is_4k').notNull().default(false),
    status: text({
      enum: ['queued', 'pending', 'approved', 'completed', 'denied', 'failed'],
    }).notNull(),
    availability: availability(),
    /** Overseerr's number of it; null until it is there. */
    upstreamId: integer('upstream_id'),
    /** When it was last sent without an answer: it may be there already. */
    sentAt: time('sent_at'),
    attempts: integer().notNull().default(0),
    /** Why it was denied, or what did not work. */
    reason: text(),
    progressPercent: real('progress_percent'),
    minutesLeft: integer('minutes_left'),
    /** The administrator who decides right now, so that no other does. */
    deciderId: uuid('decider_id').references(() => users.id, { onDelete: 'set null' }),
    decidingSince: time('deciding_since'),
    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('media_requests_upstream').on(table.upstreamId).where(sql`${table.upstreamId} is not null`),
    uniqueIndex('media_requests_open_movie')
      .on(table.tmdbId, table.is4k)
      .where(sql`${table.mediaType} = 'movie' and ${table.status} in ('queued', 'pending', 'approved')`),
    index('media_requests_person').on(table.userId, table.createdAt),
    index('media_requests_created_at').on(table.createdAt),
    index('media_requests_title').on(table.mediaType, table.tmdbId),
    index('media_requests_status').on(table.status, table.createdAt),
    check('media_requests_type', sql`${table.mediaType} in ('movie', 'tv')`),
    check(
      'media_requests_status',
      sql`${table.status} in ('queued', 'pending', 'approved', 'completed', 'denied', 'failed')`,
    ),
    check('media_requests_availability', isAvailability(table.availability)),
  ],
);

/** The seasons that a request for a series is about. */
export const mediaRequestSeasons = pgTable(
  'media_request_seasons',
  {
    requestId: uuid('request_id')
      .notNull()
      .references(() => mediaRequests.id, { onDelete: 'cascade' }),
    season: integer().notNull(),
    availability: availability(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.season] }),
    check('media_request_seasons_availability', isAvailability(table.availability)),
  ],
);

/** Who is told, too. */
export const mediaRequestSubscribers = pgTable(
  'media_request_subscribers',
  {
    requestId: uuid('request_id')
      .notNull()
      .references(() => mediaRequests.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.requestId, table.userId] }),
    index('media_request_subscribers_person').on(table.userId),
  ],
);

/** What happened to a request, each step once. */
export const mediaRequestEvents = pgTable(
  'media_request_events',
  {
    id: uuid().primaryKey(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => mediaRequests.id, { onDelete: 'cascade' }),
    step: text({
      enum: ['asked', 'kept', 'sent', 'approved', 'denied', 'coming', 'available', 'failed', 'gone'],
    }).notNull(),
    /** Null: by itself. The name outlives the person. */
    actorName: text('actor_name'),
    note: text(),
    at: time('at').notNull().defaultNow(),
  },
  (table) => [
    index('media_request_events_request').on(table.requestId, table.at),
    check(
      'media_request_events_step',
      sql`${table.step} in ('asked', 'kept', 'sent', 'approved', 'denied', 'coming', 'available', 'failed', 'gone')`,
    ),
  ],
);

/** Problems with titles. They are kept here, and told to Overseerr where it knows the title. */
export const mediaIssues = pgTable(
  'media_issues',
  {
    id: uuid().primaryKey(),
    upstreamId: integer('upstream_id'),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'set null' }),
    reporterName: text('reporter_name').notNull(),
    mediaType: titleType(),
    tmdbId: integer('tmdb_id').notNull(),
    title: text().notNull(),
    posterPath: text('poster_path'),
    kind: text({ enum: ['video', 'audio', 'subtitles', 'other'] }).notNull(),
    status: text({ enum: ['open', 'resolved'] })
      .notNull()
      .default('open'),
    season: integer(),
    episode: integer(),
    createdAt: time('created_at').notNull().defaultNow(),
    resolvedAt: time('resolved_at'),
  },
  (table) => [
    index('media_issues_person').on(table.userId, table.createdAt),
    index('media_issues_created_at').on(table.createdAt),
    check('media_issues_type', sql`${table.mediaType} in ('movie', 'tv')`),
    check('media_issues_kind', sql`${table.kind} in ('video', 'audio', 'subtitles', 'other')`),
    check('media_issues_status', sql`${table.status} in ('open', 'resolved')`),
  ],
);

/** What was said about a problem; the report itself comes first. */
export const mediaIssueComments = pgTable(
  'media_issue_comments',
  {
    id: uuid().primaryKey(),
    issueId: uuid('issue_id')
      .notNull()
      .references(() => mediaIssues.id, { onDelete: 'cascade' }),
    upstreamId: integer('upstream_id'),
    userId: uuid('user_id').references(() => users.id, { onDelete: 'set null' }),
    authorName: text('author_name').notNull(),
    message: text().notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
  },
  (table) => [
    index('media_issue_comments_issue').on(table.issueId, table.createdAt),
    unique('media_issue_comments_upstream').on(table.issueId, table.upstreamId),
  ],
);
