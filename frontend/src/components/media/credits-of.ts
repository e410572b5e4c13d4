import type { MediaCard } from '@medianest/shared';
import type { Format } from '#lib/format.ts';
import type { Texts } from '#lib/texts/texts.tsx';

export interface CreditsReader {
  format: Format;
  texts: Texts;
}

type Part = string | null;

/** Of a series Plex tells the length of one episode; its seasons say more. */
const lengthOf = ({ type, durationMs }: MediaCard, { format }: CreditsReader): Part =>
  durationMs === null || type === 'show' ? null : format.length(durationMs);

const yearOf = ({ year }: MediaCard): Part => (year === null ? null : String(year));

const countOf = ({ type, childCount }: MediaCard, { texts }: CreditsReader): Part =>
  childCount === null || (type !== 'show' && type !== 'collection')
    ? null
    : texts.media.children(type, childCount);

/** The small print of a poster, the year first: "1963 · 1 h 53", "1955 · 4 seasons", "12 titles". */
export const creditsOf = (card: MediaCard, reader: CreditsReader): string =>
  [card.subtitle, yearOf(card), countOf(card, reader), lengthOf(card, reader)]
    .filter((part) => part !== null)
    .join(' · ');
