import type { TitleDetails } from '@medianest/shared';
import type { Reader } from '#lib/how-far.ts';

const minuteMs = 60_000;

const yearsOf = ({ mediaType, year, endedOn }: TitleDetails, { texts }: Reader): string | null => {
  if (year === null) return null;
  if (mediaType === 'movie') return String(year);
  return endedOn === null
    ? texts.titles.runFrom(String(year))
    : texts.titles.years(year, Number(endedOn.slice(0, 4)));
};

const sizeOf = ({ mediaType, seasons }: TitleDetails, { texts }: Reader): string | null => {
  const told = seasons.filter(({ number }) => number > 0);
  if (mediaType === 'movie' || told.length === 0) return null;
  return texts.titles.seasonCount(
    told.length,
    told.reduce((sum, { episodes }) => sum + episodes, 0),
  );
};

/** The small print of a title page: "1955 to 1960", "4 seasons, 143 episodes", "26 min", "Adventure". */
export const creditsOf = (title: TitleDetails, reader: Reader): string[] =>
  [
    yearsOf(title, reader),
    sizeOf(title, reader),
    title.runtimeMinutes === null ? null : reader.format.length(title.runtimeMinutes * minuteMs),
    ...title.genres.slice(0, 3),
  ].filter((part) => part !== null);
