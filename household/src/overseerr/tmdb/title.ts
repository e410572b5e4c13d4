export const mediaTypes = ['movie', 'tv'] as const;
export type MediaType = (typeof mediaTypes)[number];

export type TmdbSeason = {
  /** 0 is the specials. */
  readonly number: number;
  readonly episodes: readonly string[];
  readonly airDate: string;
};

/** A film or series as The Movie Database knows it, whether anybody has it or not. */
export type TmdbTitle = {
  readonly mediaType: MediaType;
  readonly id: number;
  readonly title: string;
  /** Year, month and day; empty when nobody knows. */
  readonly date: string;
  readonly genres: readonly string[];
  readonly minutes: number;
  readonly overview: string;
  readonly cast: readonly string[];
  readonly directors: readonly string[];
  readonly language: string;
  /** Some titles have neither poster nor backdrop. */
  readonly hasArtwork: boolean;
  readonly imdbId: string;
  /** Of series only. */
  readonly tvdbId: number | null;
  readonly popularity: number;
  /** Of series only. */
  readonly seasons: readonly TmdbSeason[];
};

export const yearOf = ({ date }: TmdbTitle): number | null => (date === '' ? null : Number(date.slice(0, 4)));

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

export const isOut = ({ date }: TmdbTitle, now: Date): boolean => date !== '' && date <= dayOf(now);
