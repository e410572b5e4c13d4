import type {
  Availability,
  Genre,
  IssueKind,
  LibrarySearch,
  MediaItem,
  Quota,
  RequestStatus,
  TitleCard,
  TitleDetails,
  TitleType,
} from '@medianest/shared';

/** A film or series; TMDB counts the two apart. */
export type TitleKey = { mediaType: TitleType; tmdbId: number };

/** A request as Overseerr has it. */
export interface UpstreamRequest extends TitleKey {
  id: number;
  /** Overseerr’s number of the person who asked. */
  upstreamUserId: number;
  seasons: { number: number; availability: Availability }[];
  is4k: boolean;
  status: 'pending' | 'approved' | 'declined' | 'failed' | 'completed';
  availability: Availability;
  createdAt: Date;
  progress: { percent: number; minutesLeft: number | null } | null;
}

export type Order = TitleKey & { seasons: number[]; is4k: boolean };

/** Why Overseerr did not take a request. */
export type Refusal =
  | { kind: 'duplicate' }
  | { kind: 'nothing-new' }
  | { kind: 'quota' }
  | { kind: 'not-permitted' }
  | { kind: 'blocked' }
  | { kind: 'not-found' }
  | { kind: 'account-missing' }
  | { kind: 'refused'; message: string };

/** `unknown`: it was sent, and nobody can tell whether it arrived. */
export type CreateOutcome = { kind: 'created'; request: UpstreamRequest } | { kind: 'unknown' } | Refusal;

/**
 * The requests of one Overseerr. Everything throws AppError `upstream.*` when it cannot be reached; of
 * `create` that means that nothing was sent.
 */
export interface RequestDesk {
  create(order: Order, asUser: number): Promise<CreateOutcome>;
  /** The latest first. */
  list(page: { take: number; skip: number }): Promise<UpstreamRequest[]>;
  requestsOf(upstreamUserId: number): Promise<UpstreamRequest[]>;
  find(id: number): Promise<UpstreamRequest | null>;
  approve(id: number): Promise<UpstreamRequest | null>;
  decline(id: number): Promise<UpstreamRequest | null>;
  retry(id: number): Promise<UpstreamRequest | null>;
  /** True also when it was gone already. */
  remove(id: number): Promise<void>;
  /** Null when it knows nobody of this number. */
  quota(upstreamUserId: number): Promise<Quota | null>;
}

/** The desk of the Overseerr that the household uses now; null while none is connected. */
export interface Desks {
  find(): Promise<RequestDesk | null>;
}

/** `unclear`: Overseerr works, and does not say whether it took this one person in. */
export type Account =
  | { kind: 'known'; upstreamUserId: number }
  | { kind: 'impossible' }
  | { kind: 'unclear' };

/** People here and there, matched by their Plex account. Throws `upstream.*` when Overseerr is away. */
export interface Accounts {
  /** Who the person is there; somebody whom it has not seen is brought in. */
  introduce(userId: string): Promise<Account>;
  /** The person of this portal behind an Overseerr user. */
  findPerson(upstreamUserId: number): Promise<{ userId: string; name: string } | null>;
  /** Who is who may have changed: the next question is put to Overseerr. */
  forget(): void;
}

/** A title as Overseerr tells of it, before anybody’s requests are added. */
export type UpstreamTitle = Omit<TitleCard, 'request'> & {
  /** The media server’s number of it; not everybody may know that it is there. */
  ratingKey: string | null;
};
export type UpstreamPage = { items: UpstreamTitle[]; page: number; totalPages: number; total: number };
export type UpstreamDetails = UpstreamTitle &
  Pick<
    TitleDetails,
    | 'tagline'
    | 'genres'
    | 'runtimeMinutes'
    | 'releasedOn'
    | 'endedOn'
    | 'network'
    | 'trailerUrl'
    | 'cast'
    | 'seasons'
    | 'availability4k'
  >;

export type DiscoverList = 'trending' | 'movies' | 'series' | 'upcoming-movies' | 'upcoming-series';

/** The catalogue of one Overseerr. Throws AppError `upstream.*`; null and an empty page for what is not there. */
export interface Catalogue {
  /** Tells this Overseerr from others in caches. */
  key: string;
  search(text: string, page: number): Promise<UpstreamPage>;
  discover(list: DiscoverList, options: { page: number; genre?: number | undefined }): Promise<UpstreamPage>;
  listGenres(mediaType: TitleType): Promise<Genre[]>;
  find(title: TitleKey): Promise<UpstreamDetails | null>;
  recommend(title: TitleKey, page: number): Promise<UpstreamPage>;
  /** Whether the household takes requests for 4K. */
  takes4k(mediaType: TitleType): Promise<boolean>;
  fetchPicture(path: string, width: number): Promise<Buffer | null>;
}

/** The catalogue that the household uses now; null while no Overseerr is connected. */
export interface Catalogues {
  find(): Promise<Catalogue | null>;
}

/** The library as one person sees it. Throws what the library throws. */
export interface LibrarySight {
  search(userId: string, text: string): Promise<LibrarySearch>;
  /** Null for what Plex does not share with this person. */
  findItem(userId: string, ratingKey: string): Promise<Pick<MediaItem, 'watchUrl' | 'watchAppUrl'> | null>;
}

/** What has to be known of a title before it is asked for. */
export interface TitleFacts {
  title: string;
  year: number | null;
  poster: string | null;
  availability: Availability;
  availability4k: Availability;
  /** The media server’s number of it. */
  ratingKey: string | null;
  isBlocked: boolean;
  can4k: boolean;
  seasons: { number: number; availability: Availability; availability4k: Availability }[];
}

/** Titles as Overseerr knows them. Throws `upstream.*`; null for one that does not exist. */
export interface TitleFactsSource {
  describe(key: TitleKey): Promise<TitleFacts | null>;
}

/** A request of which something changed. */
export interface RequestNews {
  id: string;
  status: RequestStatus;
  userId: string | null;
  requesterName: string;
  title: string;
  mediaType: TitleType;
  tmdbId: number;
  reason: string | null;
  /** Who is told, besides the person who asked. */
  subscriberIds: string[];
  /** Null: of what is told, nothing new has happened; only numbers moved. */
  step: 'asked' | 'kept' | 'sent' | 'approved' | 'denied' | 'coming' | 'available' | 'failed' | 'gone' | null;
  /** Who did it; null: by itself. */
  actorId: string | null;
  actorName: string | null;
  askedAt: Date;
}

/** Who hears of requests: the pages that are open, and people’s notifications. */
export interface RequestAudience {
  onRequest(news: RequestNews): void;
}

/** Overseerr’s own list of problems. Throws AppError `upstream.*`. */
export interface IssueDesk {
  /** Null when it does not know the title, or does not let this person report. */
  report(
    issue: TitleKey & { kind: IssueKind; message: string; season: number | null; episode: number | null },
    asUser: number,
  ): Promise<number | null>;
  comment(upstreamId: number, message: string, asUser: number): Promise<void>;
  setStatus(upstreamId: number, status: 'open' | 'resolved'): Promise<void>;
}

export interface IssueDesks {
  find(): Promise<IssueDesk | null>;
}

/** What was done about a problem with a title. */
export interface IssueNews {
  id: string;
  step: 'reported' | 'commented' | 'resolved' | 'reopened';
  title: string;
  message: string | null;
  actorId: string;
  actorName: string;
  reporterId: string | null;
}

export interface IssueAudience {
  onIssue(news: IssueNews): void;
}
