/** What the media server's library holds. Times are seconds since 1970, as Plex writes them. */
type Facts = {
  readonly ratingKey: string;
  readonly sectionKey: string;
  readonly title: string;
  readonly year: number;
  readonly summary: string;
  readonly addedAt: number;
};

type Credits = {
  readonly genres: readonly string[];
  readonly directors: readonly string[];
  readonly cast: readonly string[];
  /** Out of ten. */
  readonly rating: number;
  readonly tmdbId: number | null;
};

export type Film = Facts & Credits & { readonly kind: 'movie'; readonly durationMs: number };
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
export type Item = Film | Show | Season | Episode;

/** Plex's numbers for item types (plex.md §2). */
export const typeNumbers = { movie: 1, show: 2, season: 3, episode: 4 } as const satisfies Record<
  Item['kind'],
  number
>;

export type Section = {
  readonly key: string;
  readonly title: string;
  readonly type: 'movie' | 'show';
  readonly uuid: string;
  readonly path: string;
};

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

/** What an item sorts by: Plex moves a leading article out of the way. */
export function sortTitle(title: string): string {
  return title.replace(/^(The|A|An|Le|La|Les|Der|Das|Die) /, '');
}
