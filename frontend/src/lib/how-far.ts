import type { MediaCard } from '@medianest/shared';
import type { Format } from './format.ts';
import type { Texts } from './texts/texts.tsx';

/** What of a card tells how far its person is. */
export type Watched = Pick<MediaCard, 'progress' | 'durationMs'>;

export interface Reader {
  texts: Texts;
  format: Format;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** From 0 to 1: how much has passed of something begun; null when it is not begun, done, or of no known length. */
export const shareOf = ({ progress: { viewOffsetMs }, durationMs }: Watched): number | null =>
  viewOffsetMs === null || durationMs === null || durationMs <= 0
    ? null
    : Math.min(1, Math.max(0, viewOffsetMs / durationMs));

/** What remains of something begun; null when that cannot be known. */
export const leftMsOf = ({ progress: { viewOffsetMs }, durationMs }: Watched): number | null =>
  viewOffsetMs === null || durationMs === null ? null : Math.max(0, durationMs - viewOffsetMs);

/** "12 min left" */
export const leftWords = (card: Watched, { texts, format }: Reader): string | null => {
  const leftMs = leftMsOf(card);
  return leftMs === null ? null : texts.item.left(format.length(leftMs));
};

/** "43 %, 12 minutes to go" */
export const percentWords = (card: Watched, { texts, format }: Reader): string | null => {
  const share = shareOf(card);
  const leftMs = leftMsOf(card);
  if (share === null || leftMs === null) return null;
  return texts.item.percentAndLeft(percentOf(share, { texts, format }), spokenLength(leftMs, format));
};

/** "43 %" */
export const percentOf = (share: number, { texts, format }: Reader): string =>
  texts.item.percent(format.number(Math.round(share * 100)));

/** "12 minutes"; from an hour and a half on "1 h 40". */
export const spokenLength = (ms: number, format: Format): string =>
  ms > 1.5 * hourMs ? format.length(ms) : format.duration(Math.max(1, Math.round(ms / minuteMs)) * 60);

/** "3 of 9 episodes seen"; null for what has no episodes. */
export const episodesWords = ({ progress }: Watched, { texts, format }: Reader): string | null => {
  const { episodes, episodesWatched } = progress;
  if (episodes === null || episodesWatched === null || episodes === 0) return null;
  if (episodesWatched >= episodes) return texts.item.allEpisodesSeen;
  if (episodesWatched === 0) return texts.item.noEpisodeSeen(episodes, format.number(episodes));
  return texts.item.episodesSeen(format.number(episodesWatched), format.number(episodes));
};

/** One sentence for a hit of the search: "You stopped at 0:41." */
export const sentenceOf = (card: Watched, reader: Reader): string => {
  const { texts, format } = reader;
  const episodes = episodesWords(card, reader);
  if (episodes !== null) return `${episodes}.`;
  const { viewOffsetMs, isWatched } = card.progress;
  if (viewOffsetMs !== null) return texts.item.stoppedAt(format.position(viewOffsetMs));
  return isWatched ? texts.item.seen : texts.item.notSeen;
};
