import type { RequestRow, UserRow } from '../store/rows.ts';
import { type MediaStatus, mediaStatus, type RequestStatus, requestStatus } from '../store/statuses.ts';
import { isSeerr, type World } from '../world.ts';

const { pending, approved, failed, completed } = requestStatus;
const { unknown, processing, partiallyAvailable, available, deleted } = mediaStatus;
const notThereYet: readonly MediaStatus[] = [unknown, mediaStatus.pending, processing, partiallyAvailable];

type Filter = { readonly request?: readonly RequestStatus[]; readonly media?: readonly MediaStatus[] };

const filtersOfBoth: Readonly<Record<string, Filter>> = {
  approved: { request: [approved] },
  processing: { request: [approved], media: notThereYet },
  pending: { request: [pending] },
  unavailable: { request: [pending, approved], media: notThereYet },
  failed: { request: [failed] },
  available: { request: [approved], media: [available] },
};

const filtersOfSeerr: Readonly<Record<string, Filter>> = {
  available: { request: [completed], media: [available] },
  completed: { request: [completed] },
  deleted: { request: [completed], media: [deleted] },
};

export type ListQuery = {
  readonly filter: string;
  readonly sort: string;
  readonly sortDirection: string;
  readonly mediaType: string;
  /** Only what this user asked for; null for everybody. */
  readonly of: UserRow | null;
};

export function listRequests(query: ListQuery, world: World): RequestRow[] {
  const filter = (isSeerr(world) && filtersOfSeerr[query.filter]) || filtersOfBoth[query.filter] || {};
  const found = world.store.requests.filter(
    ({ status, media, is4k, requestedBy }) =>
      (!filter.request || filter.request.includes(status)) &&
      (!filter.media || filter.media.includes(is4k ? media.status4k : media.status)) &&
      (query.of === null || requestedBy === query.of) &&
      (query.mediaType === 'all' || media.mediaType === query.mediaType),
  );
  if (query.sort === 'modified') found.sort((a, b) => a.updatedAt.localeCompare(b.updatedAt));
  return query.sortDirection === 'asc' ? found : found.reverse();
}

export function countRequests(world: World): Record<string, number> {
  const { requests } = world.store;
  const count = (fits: (request: RequestRow) => boolean) => requests.filter(fits).length;
  const withMedia = (status: MediaStatus) =>
    count((request) => isTaken(request) && request.media.status === status);
  return {
    total: requests.length,
    movie: count(({ media }) => media.mediaType === 'movie'),
    tv: count(({ media }) => media.mediaType === 'tv'),
    pending: count(({ status }) => status === pending),
    approved: count(({ status }) => status === approved),
    declined: count(({ status }) => status === requestStatus.declined),
    processing: withMedia(processing),
    available: withMedia(available),
    ...(isSeerr(world) && { completed: count(({ status }) => status === completed) }),
  };
}

const isTaken = ({ status }: RequestRow) => status === approved || status === completed;
