import type { RequestGroup, TitleType } from '@medianest/shared';
import {
  and,
  asc,
  count,
  desc,
  eq,
  ilike,
  inArray,
  isNotNull,
  lt,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { DbOrTransaction } from '../../../database/client.ts';
import {
  mediaRequestEvents,
  mediaRequestSeasons,
  mediaRequestSubscribers,
  mediaRequests,
} from '../../../database/tables/index.ts';
import type { TitleKey } from '../ports.ts';
import { openStatuses, type RequestRow, type StoredRequest } from './request-rows.ts';

export interface RequestFilter {
  /** Only what this person asked for, or hears of. */
  readerId?: string;
  personId?: string | undefined;
  group?: RequestGroup | undefined;
  mediaType?: TitleType | undefined;
  text?: string | undefined;
  /** Whether `text` may be in the name of the person, too. */
  searchesNames?: boolean;
}

export const statusesOfGroup = {
  waiting: ['queued', 'pending'],
  coming: ['approved'],
  ready: ['completed'],
  denied: ['denied', 'failed'],
} as const satisfies Record<RequestGroup, readonly RequestRow['status'][]>;

const contains = (text: string) => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

const isHeardBy = (userId: string) =>
  sql`exists (select 1 from ${mediaRequestSubscribers} where ${mediaRequestSubscribers.requestId} = ${mediaRequests.id} and ${mediaRequestSubscribers.userId} = ${userId})`;

const matches = ({ readerId, personId, mediaType, text, searchesNames }: RequestFilter): SQL | undefined => {
  const pattern = text ? contains(text) : null;
  return and(
    readerId ? or(eq(mediaRequests.userId, readerId), isHeardBy(readerId)) : undefined,
    personId ? eq(mediaRequests.userId, personId) : undefined,
    mediaType ? eq(mediaRequests.mediaType, mediaType) : undefined,
    pattern
      ? or(
          ilike(mediaRequests.title, pattern),
          searchesNames ? ilike(mediaRequests.requesterName, pattern) : undefined,
        )
      : undefined,
  );
};

const inGroup = (group: RequestGroup | undefined) =>
  group ? inArray(mediaRequests.status, [...statusesOfGroup[group]]) : undefined;

/** Three questions for any number of rows, one after the other: a transaction has one connection. */
const complete = async (db: DbOrTransaction, rows: RequestRow[]): Promise<StoredRequest[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const seasons = await db
    .select()
    .from(mediaRequestSeasons)
    .where(inArray(mediaRequestSeasons.requestId, ids))
    .orderBy(asc(mediaRequestSeasons.season));
  const events = await db
    .select()
    .from(mediaRequestEvents)
    .where(inArray(mediaRequestEvents.requestId, ids))
    .orderBy(asc(mediaRequestEvents.at), asc(mediaRequestEvents.id));
  const subscribers = await db
    .select()
    .from(mediaRequestSubscribers)
    .where(inArray(mediaRequestSubscribers.requestId, ids))
    .orderBy(asc(mediaRequestSubscribers.createdAt));
  const seasonsOf = Map.groupBy(seasons, ({ requestId }) => requestId);
  const eventsOf = Map.groupBy(events, ({ requestId }) => requestId);
  const subscribersOf = Map.groupBy(subscribers, ({ requestId }) => requestId);
  return rows.map((row) => ({
    ...row,
    seasons: seasonsOf.get(row.id) ?? [],
    events: eventsOf.get(row.id) ?? [],
    subscriberIds: (subscribersOf.get(row.id) ?? []).map(({ userId }) => userId),
  }));
};

export const createRequestReads = (db: DbOrTransaction) => ({
  async find(id: string): Promise<StoredRequest | null> {
    const rows = await db.select().from(mediaRequests).where(eq(mediaRequests.id, id));
    return (await complete(db, rows))[0] ?? null;
  },

  async list(filter: RequestFilter, { offset, limit }: { offset: number; limit: number }) {
    const rows = await db
      .select()
      .from(mediaRequests)
      .where(and(matches(filter), inGroup(filter.group)))
      .orderBy(desc(mediaRequests.createdAt), desc(mediaRequests.id))
      .offset(offset)
      .limit(limit);
    return complete(db, rows);
  },

  /** How many there are of each status, without regard to the group. */
  async countByStatus(filter: RequestFilter) {
    const rows = await db
      .select({ status: mediaRequests.status, rows: count() })
      .from(mediaRequests)
      .where(matches(filter))
      .groupBy(mediaRequests.status);
    return new Map(rows.map(({ status, rows: number }) => [status, number]));
  },

  /** The open requests for these titles, the oldest first. */
  async listOpen(titles: readonly TitleKey[]): Promise<StoredRequest[]> {
    if (titles.length === 0) return [];
    const ofType = (type: TitleType) => {
      const ids = titles.filter(({ mediaType }) => mediaType === type).map(({ tmdbId }) => tmdbId);
      if (ids.length === 0) return undefined;
      return and(eq(mediaRequests.mediaType, type), inArray(mediaRequests.tmdbId, ids));
    };
    const rows = await db
      .select()
      .from(mediaRequests)
      .where(and(or(ofType('movie'), ofType('tv')), inArray(mediaRequests.status, [...openStatuses])))
      .orderBy(asc(mediaRequests.createdAt));
    return complete(db, rows);
  },

  /** Kept for Overseerr, in the order in which they were made. */
  async listQueued(): Promise<StoredRequest[]> {
    const rows = await db
      .select()
      .from(mediaRequests)
      .where(eq(mediaRequests.status, 'queued'))
      .orderBy(asc(mediaRequests.createdAt), asc(mediaRequests.id));
    return complete(db, rows);
  },

  /** Those that Overseerr has and that are not done there, in the order of their ids from the last one down. */
  async listUndecided(part: {
    before: string | null;
    except: readonly string[];
    limit: number;
  }): Promise<StoredRequest[]> {
    const rows = await db
      .select()
      .from(mediaRequests)
      .where(
        and(
          isNotNull(mediaRequests.upstreamId),
          inArray(mediaRequests.status, ['pending', 'approved', 'failed']),
          part.before === null ? undefined : lt(mediaRequests.id, part.before),
          notInArray(mediaRequests.id, [...part.except]),
        ),
      )
      .orderBy(desc(mediaRequests.id))
      .limit(part.limit);
    return complete(db, rows);
  },

  async listByUpstreamIds(upstreamIds: readonly number[]): Promise<StoredRequest[]> {
    if (upstreamIds.length === 0) return [];
    const rows = await db
      .select()
      .from(mediaRequests)
      .where(inArray(mediaRequests.upstreamId, [...upstreamIds]));
    return complete(db, rows);
  },
});

export type RequestReads = ReturnType<typeof createRequestReads>;
