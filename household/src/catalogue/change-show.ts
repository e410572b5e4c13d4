import type { Episode, Season, Show } from './items.ts';

type SeasonPlan = Omit<Season, 'kind' | 'show' | 'episodes'> & {
  readonly episodes: readonly Omit<Episode, 'kind' | 'season'>[];
};

/** The same show with other seasons; items refer to each other, so all of them are made anew. */
export function withSeasons(show: Show, plans: readonly SeasonPlan[]): Show {
  const seasons: Season[] = [];
  const changed: Show = { ...show, seasons };
  for (const plan of plans) {
    const episodes: Episode[] = [];
    const season: Season = { ...plan, kind: 'season', show: changed, episodes };
    for (const episode of plan.episodes) episodes.push({ ...episode, kind: 'episode', season });
    seasons.push(season);
  }
  return changed;
}

/** The show without a season or an episode of it; null when nothing is left. */
export function withoutPart(show: Show, ratingKey: string): Show | null {
  const seasons = show.seasons
    .filter((season) => season.ratingKey !== ratingKey)
    .map((season) => ({
      ...season,
      episodes: season.episodes.filter((episode) => episode.ratingKey !== ratingKey),
    }))
    .filter((season) => season.episodes.length > 0);
  return seasons.length > 0 ? withSeasons(show, seasons) : null;
}

export type NewEpisode = {
  readonly title: string;
  readonly season: number;
  readonly addedAt: number;
  readonly nextRatingKey: () => number;
};

/** The show with one more episode, in a season that begins with it when there is none of that number. */
export function withEpisode(show: Show, added: NewEpisode): Show {
  const { sectionKey } = show;
  const known = show.seasons.find(({ index }) => index === added.season);
  const year = known?.year ?? show.seasons.at(-1)?.year ?? show.year;
  const season: SeasonPlan = known ?? {
    ratingKey: String(added.nextRatingKey()),
    sectionKey,
    title: `Season ${added.season}`,
    year,
    summary: '',
    addedAt: added.addedAt,
    index: added.season,
    episodes: [],
  };
  const episode: SeasonPlan['episodes'][number] = {
    ratingKey: String(added.nextRatingKey()),
    sectionKey,
    title: added.title,
    year,
    summary: `“${added.title}”, a new part of ${show.title}.`,
    addedAt: added.addedAt,
    index: Math.max(0, ...season.episodes.map(({ index }) => index)) + 1,
    durationMs: show.durationMs,
  };
  const extended = { ...season, episodes: [...season.episodes, episode] };
  const others = show.seasons.filter((other) => other !== known);
  return withSeasons(
    show,
    [...others, extended].sort((a, b) => a.index - b.index),
  );
}
