import type { BinaryAnswer } from '../../platform/http/contract/handlers.ts';

/** The household's server, and the connection that worked last. */
export type ChosenServer = { machineIdentifier: string; uri: string };

export interface ServerChoice {
  find(): Promise<ChosenServer | null>;
  /** Tries the server's connections again and keeps the best; null when none works. */
  reprobe(): Promise<ChosenServer | null>;
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

/** Something that came in, as the media server tells it. */
export type RecentTitle = {
  ratingKey: string;
  type: 'movie' | 'show' | 'episode';
  title: string;
  episodeOf: { show: string; season: number | null; episode: number | null } | null;
  year: number | null;
  poster: string | null;
  addedAt: Date | null;
};

export type Picture = Omit<BinaryAnswer, 'cacheControl'>;

/** The media server through one person's eyes. Throws `upstream.*` when it cannot be read. */
export interface MediaServerReads {
  listRecentlyAdded(query: {
    limit: number;
  }): Promise<{ answer: 'recent'; items: RecentTitle[] } | DeadToken>;
  getImage(query: {
    path: string;
    width: number;
    height: number;
  }): Promise<({ answer: 'image' } & Picture) | { answer: 'not-found' } | DeadToken>;
}

export interface MediaServers {
  at(target: { uri: string; token: string }): MediaServerReads;
}
