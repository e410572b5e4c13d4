import type { Availability, Quota, RequestStatus, TitleType } from '@medianest/shared';

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
  quota(upstreamUserId: number): Promise<Quota>;
}

/** The desk of the Overseerr that the household uses now; null while none is connected. */
export interface Desks {
  find(): Promise<RequestDesk | null>;
}

/** People here and there, matched by their Plex account. Throws `upstream.*`. */
export interface Accounts {
  /** Imports the person when Overseerr has not seen them; null when it cannot have them. */
  findUpstreamId(userId: string): Promise<number | null>;
  /** The person of this portal behind an Overseerr user. */
  findPerson(upstreamUserId: number): Promise<{ userId: string; name: string } | null>;
}

/** What has to be known of a title before it is asked for. */
export interface TitleFacts {
  title: string;
  year: number | null;
  poster: string | null;
  availability: Availability;
  availability4k: Availability;
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
}

/** Who hears of requests: the pages that are open, and people’s notifications. */
export interface RequestAudience {
  onRequest(news: RequestNews): void;
}
