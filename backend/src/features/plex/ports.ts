import type { ImageWidth, Library, LibraryQuery, MediaCard, MediaItem, MediaType } from '@medianest/shared';

/** The household's server, and the connection that worked last. */
export type ChosenServer = { machineIdentifier: string; uri: string };

export interface ServerChoice {
  find(): Promise<ChosenServer | null>;
  /** Tries the server's connections again and keeps the best; null when none works. */
  reprobe(): Promise<ChosenServer | null>;
  /**
   * Moves to a connection of a better kind if one works: local before remote before relay. `best`: there
   * is none of a better kind, or an administrator entered the address. Never throws.
   */
  improve(): Promise<'best' | 'moved' | 'worse'>;
}

export interface PeopleOfPlex {
  /** The person's own token on the household's server; null when there is none that works. */
  findPlexAccess(userId: string): Promise<{ serverToken: string | null }>;
  /**
   * Asks plex.tv for the person's server token again and keeps it; null when plex.tv says that there is
   * none (any more). Throws `upstream.*` when plex.tv cannot say.
   */
  refreshServerToken(userId: string): Promise<string | null>;
  /** Plex accepts none of this person's tokens: the person has to link again. */
  reportBrokenLink(userId: string): Promise<void>;
}

type DeadToken = { answer: 'dead-token' };
type NotFound = { answer: 'not-found' };

/** What was found, nothing that this person may see, or a token that is refused. */
export type Read<T> = { answer: 'found'; value: T } | NotFound | DeadToken;

/** A library without the number of its titles. */
export type Section = Omit<Library, 'count'>;

export type Page = { start: number; size: number };
export type CardPage = { items: MediaCard[]; total: number };
export type BrowseFilter = Pick<LibraryQuery, 'genre' | 'year' | 'unwatched'>;
export type FilterChoices = { genres: { id: string; title: string }[]; years: number[] };
export type ItemDetails = Omit<MediaItem, 'asOf' | 'stale'>;

/** Something that plays on the media server, and who watches it. */
export interface PlaySession {
  id: string;
  card: MediaCard;
  state: 'playing' | 'paused' | 'buffering';
  serverUserId: string | null;
  person: string | null;
  player: string | null;
  isTranscoding: boolean;
  bandwidthKbps: number | null;
}

/** The owner of the household's server, who alone may ask what plays, and people as the server counts them. */
export interface Household {
  findOwnerId(): Promise<string | null>;
  /** The person's number on the media server; null for a person who is gone. */
  findServerUserId(userId: string): Promise<string | null>;
}

/** The media server through one person's eyes. Throws `upstream.*` when it cannot be read. */
export interface MediaServerReads {
  listSections(): Promise<Read<Section[]>>;
  browse(
    query: BrowseFilter &
      Pick<LibraryQuery, 'sort'> & { section: Section; order: 'asc' | 'desc'; page: Page },
  ): Promise<Read<CardPage>>;
  /** How many titles each letter has, in the order of the titles. */
  listLetters(query: BrowseFilter & { section: Section }): Promise<Read<{ letter: string; size: number }[]>>;
  listFilters(section: Section): Promise<Read<FilterChoices>>;
  findItem(ratingKey: string): Promise<Read<ItemDetails>>;
  listChildren(query: { ratingKey: string; page: Page }): Promise<Read<CardPage>>;
  listCollections(query: { sectionId: string; page: Page }): Promise<Read<CardPage>>;
  findCollection(ratingKey: string): Promise<Read<MediaCard>>;
  listCollectionItems(query: { ratingKey: string; page: Page }): Promise<Read<CardPage>>;
  search(query: { text: string; limit: number }): Promise<Read<{ type: MediaType; items: MediaCard[] }[]>>;
  listRecentlyAdded(query: { limit: number }): Promise<Read<MediaCard[]>>;
  /** Answered to the owner alone. */
  listPlaySessions(): Promise<Read<PlaySession[]>>;
  listContinueWatching(query: { limit: number }): Promise<Read<MediaCard[]>>;
  getImage(query: {
    path: string;
    width: ImageWidth;
    height: number;
  }): Promise<{ answer: 'image'; bytes: Buffer } | NotFound | DeadToken>;
}

export interface MediaServers {
  at(target: { machineIdentifier: string; uri: string; token: string }): MediaServerReads;
}
