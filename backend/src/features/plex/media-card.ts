import type { MediaCard } from '@medianest/shared';
import type { RecentTitle } from './ports.ts';

export type WatchUrl = (item: { machineIdentifier: string; ratingKey: string }) => string;

type Place = { machineIdentifier: string; watchUrl: WatchUrl };

/** "Dragnet · S2 E5", with what is known of it. */
const episodeLine = (of: NonNullable<RecentTitle['episodeOf']>): string => {
  const season = of.season === null ? [] : [`S${of.season}`];
  const episode = of.episode === null ? [] : [`E${of.episode}`];
  const which = [...season, ...episode].join(' ');
  return [of.show, which].filter(Boolean).join(' · ');
};

export const toMediaCard = (item: RecentTitle, { machineIdentifier, watchUrl }: Place): MediaCard => ({
  ratingKey: item.ratingKey,
  type: item.type,
  title: item.title,
  subtitle: item.episodeOf ? episodeLine(item.episodeOf) : null,
  year: item.year,
  poster: item.poster,
  addedAt: item.addedAt?.toISOString() ?? null,
  watchUrl: watchUrl({ machineIdentifier, ratingKey: item.ratingKey }),
});
