/** What the media server's library holds. Times are seconds since 1970, as Plex writes them. */
type Facts = {
  readonly ratingKey: string;
  readonly sectionKey: string;
  readonly title: string;
  /** Null for videos that say nothing about when they were made. */
  readonly year: number | null;
  readonly summary: string;
  readonly addedAt: number;
};

type Credits = {
  readonly genres: readonly string[];
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  /** Out of ten; null for what no agent knows. */
  readonly rating: number | null;
  readonly tmdbId: number | null;
};

/** A file that really lies on the disk, as opposed to those that are only told of. */
export type VideoFile = {
  readonly path: string;
  readonly sizeBytes: number;
  /** A picture beside the video, or null. */
  readonly thumbnail: string | null;
  /** When the video or its picture was last written. */
  readonly changedAt: number;
};

export type Film = Facts &
  Credits & {
    readonly kind: 'movie';
    readonly durationMs: number;
    /** Of videos in a section without an agent. */
    readonly file: VideoFile | null;
  };
export type Show = Facts &
  Credits & { readonly kind: 'show'; readonly durationMs: number; readonly seasons: readonly Season[] };
export type Season = Facts & {
  readonly kind: 'season';
  readonly index: number;
  readonly show: Show;
  readonly episodes: readonly Episode[];
};
export type Episode = Facts & {
  readonly kind: 'episode';
  readonly index: number;
  readonly durationMs: number;
  readonly season: Season;
};
/** What a section lists by itself. */
export type Title = Film | Show;
/** What can be played. */
export type Playable = Film | Episode;
export type Item = Film | Show | Season | Episode;
export type ItemKind = Item['kind'];

/** Plex's numbers for item types (plex.md §2). */
export const typeNumbers = {
  movie: 1,
  show: 2,
  season: 3,
  episode: 4,
  collection: 18,
} as const satisfies Record<ItemKind | 'collection', number>;

export function kindOfType(type: number): ItemKind | null {
  return itemKinds.find((kind) => typeNumbers[kind] === type) ?? null;
}
const itemKinds: readonly ItemKind[] = ['movie', 'show', 'season', 'episode'];

export type Section = {
  readonly key: string;
  readonly title: string;
  readonly type: 'movie' | 'show';
  readonly uuid: string;
  /** Where its files lie, as the media server sees it. */
  readonly path: string;
  readonly agent: string;
  readonly scanner: string;
};

export function isPlayable(item: Item): item is Playable {
  return item.kind === 'movie' || item.kind === 'episode';
}

/** The episodes below an item, the item itself when it is one; a film has none. */
export function leavesOf(item: Item): readonly Episode[] {
  switch (item.kind) {
    case 'movie':
      return [];
    case 'show':
      return item.seasons.flatMap((season) => season.episodes);
    case 'season':
      return item.episodes;
    case 'episode':
      return [item];
  }
}

/** The item with all that is below it. */
export function withDescendants(item: Item): readonly Item[] {
  if (item.kind === 'show') return [item, ...item.seasons, ...leavesOf(item)];
  return item.kind === 'season' ? [item, ...item.episodes] : [item];
}

/** The film or show that an item is, or belongs to. */
export function titleOf(item: Item): Title {
  if (item.kind === 'episode') return item.season.show;
  return item.kind === 'season' ? item.show : item;
}
