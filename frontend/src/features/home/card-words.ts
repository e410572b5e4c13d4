import type { MediaCard } from '@medianest/shared';
import type { Format } from '#lib/format.ts';

/** A season or episode is known by its series; `subtitle` carries it (contract: MediaCard). */
export const nameOf = ({ type, title, subtitle }: MediaCard): string =>
  (type === 'season' || type === 'episode') && subtitle !== null ? subtitle : title;

/** The small print below a poster: "1927 · today". */
export const creditsOf = ({ subtitle, year, addedAt }: MediaCard, format: Format): string =>
  [subtitle, year === null ? null : String(year), addedAt === null ? null : format.day(addedAt)]
    .filter((part) => part !== null)
    .join(' · ');
