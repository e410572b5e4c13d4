import type { MediaCard } from '@medianest/shared';
import { placeOf } from '#components/media/place-of.ts';

/** In the place of a season: all are closed. */
const closed = 'none';

/** Where this person goes on: the season that is begun, else the first that is not seen, else the first. */
const nextSeason = (seasons: readonly MediaCard[]): string | null => {
  const regular = seasons.filter(({ index }) => index !== 0);
  const among = regular.length > 0 ? regular : seasons;
  const begun = among.find(({ progress }) => !progress.isWatched && (progress.episodesWatched ?? 0) > 0);
  const unseen = among.find(({ progress }) => !progress.isWatched);
  return (begun ?? unseen ?? among[0])?.ratingKey ?? null;
};

/** The open season: the one in the address, or the one where this person goes on. */
export const openSeasonOf = (
  params: { get(name: string): string | null } | null,
  seasons: readonly MediaCard[],
): string | null => {
  const picked = params?.get('season') ?? null;
  if (picked === closed) return null;
  return seasons.find(({ ratingKey }) => ratingKey === picked)?.ratingKey ?? nextSeason(seasons);
};

/** The address that opens a season of a series, or closes it when it is open. */
export const seasonAddress = (showKey: string, season: { ratingKey: string; isOpen: boolean }): string =>
  `${placeOf({ type: 'show', ratingKey: showKey })}&season=${season.isOpen ? closed : season.ratingKey}`;
