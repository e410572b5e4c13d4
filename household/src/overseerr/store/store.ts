import { type PersonName, personNames } from '../../people/cast.ts';
import { permissions, usualPermissions } from '../permissions.ts';
import { identifiers } from '../tmdb/read-wanted.ts';
import type { MediaType } from '../tmdb/title.ts';
import type { BlocklistRow, IssueRow, MediaRow, RequestRow, UserRow } from './rows.ts';
import { type MediaStatus, mediaStatus } from './statuses.ts';

type Kind = 'user' | 'media' | 'season' | 'request' | 'requestedSeason' | 'issue' | 'comment' | 'blocklist';

/** What this Overseerr keeps: rows that are changed in place. */
export interface Store {
  readonly users: UserRow[];
  readonly media: MediaRow[];
  readonly requests: RequestRow[];
  readonly issues: IssueRow[];
  readonly blocklist: BlocklistRow[];
  nextId(kind: Kind): number;
  /** This moment, for rows. */
  stamp(): string;
  addUser(person: PersonName): UserRow;
  findUser(id: number): UserRow | null;
  findMedia(mediaType: MediaType, tmdbId: number): MediaRow | null;
  addMedia(media: {
    mediaType: MediaType;
    tmdbId: number;
    tvdbId?: number | null;
    status: MediaStatus;
  }): MediaRow;
  requestsFor(media: MediaRow): RequestRow[];
  /** Nothing and nobody, apart from the owner. */
  empty(): void;
}

export function createStore(now: () => Date): Store {
  const counters = new Map<Kind, number>();
  const rows = {
    users: [] as UserRow[],
    media: [] as MediaRow[],
    requests: [] as RequestRow[],
    issues: [] as IssueRow[],
    blocklist: [] as BlocklistRow[],
  };
  const byTmdbId = new Map<string, MediaRow>();
  const stamp = () => `${now().toISOString().slice(0, 19)}.000Z`;
  const times = () => ({ createdAt: stamp(), updatedAt: stamp() });
  const nextId = (kind: Kind) => {
    const id = (counters.get(kind) ?? 0) + 1;
    counters.set(kind, id);
    return id;
  };
  const addUser = (person: PersonName) => {
    const user: UserRow = { ...newUser(person), id: nextId('user'), ...times() };
    rows.users.push(user);
    return user;
  };
  return {
    ...rows,
    ...{ nextId, stamp, addUser },
    findUser: (id) => rows.users.find((user) => user.id === id) ?? null,
    findMedia: (mediaType, tmdbId) => byTmdbId.get(`${mediaType} ${tmdbId}`) ?? null,
    addMedia({ mediaType, tmdbId, tvdbId = identifiers(mediaType, tmdbId).tvdbId, status }) {
      const media: MediaRow = {
        ...{ id: nextId('media'), mediaType, tmdbId, tvdbId, status, ...times() },
        ...{
          status4k: mediaStatus.unknown,
          seasons: [],
          download: null,
          ratingKey: null,
          mediaAddedAt: null,
        },
      };
      rows.media.push(media);
      byTmdbId.set(`${mediaType} ${tmdbId}`, media);
      return media;
    },
    requestsFor: (media) => rows.requests.filter((request) => request.media === media),
    empty() {
      for (const list of Object.values(rows)) list.length = 0;
      counters.clear();
      byTmdbId.clear();
      addUser(personNames[0]);
    },
  };
}

const newUser = (person: PersonName) => ({
  person,
  permissions: person === 'owner' ? permissions.admin : usualPermissions,
  username: null,
  hasSettings: false,
  ...{ movieQuotaLimit: null, movieQuotaDays: null, tvQuotaLimit: null, tvQuotaDays: null },
});
