import type { MediaItem, MediaType } from '@medianest/shared';
import type { Reader } from '#lib/how-far.ts';

type Part = string | null;
type Write = (item: MediaItem, reader: Reader) => Part[];

const genreLimit = 3;

const year: Write = ({ year }) => [year === null ? null : String(year)];
const length: Write = ({ durationMs }, { format }) => [
  durationMs === null ? null : format.length(durationMs),
];
const genres: Write = ({ genres }) => [genres.slice(0, genreLimit).join(', ') || null];
const rating: Write = ({ rating }, { texts, format }) => [
  rating === null ? null : texts.item.rating(format.number(rating)),
];
const contentRating: Write = (item) => [item.contentRating];

const seasonsAndEpisodes: Write = ({ childCount, progress: { episodes } }, { texts, format }) => [
  [
    childCount === null ? null : texts.item.seasons(childCount, format.number(childCount)),
    episodes === null ? null : texts.item.episodes(episodes, format.number(episodes)),
  ]
    .filter((part) => part !== null)
    .join(', ') || null,
];

const episodeCount: Write = ({ progress: { episodes } }, { texts, format }) => [
  episodes === null ? null : texts.item.episodes(episodes, format.number(episodes)),
];

const children =
  (of: 'albums' | 'tracks'): Write =>
  ({ childCount }, { texts, format }) => [
    childCount === null ? null : texts.item[of](childCount, format.number(childCount)),
  ];

const numbered =
  (of: 'episodeNumber' | 'trackNumber'): Write =>
  ({ index }, { texts }) => [index === null ? null : texts.item[of](index)];

const shownOn: Write = ({ releasedOn }, { format }) => [
  releasedOn === null ? null : format.calendarDay(releasedOn),
];

const film = [year, length, genres, rating, contentRating];

const credits: Record<MediaType, Write[]> = {
  movie: film,
  show: [year, seasonsAndEpisodes, length, genres, rating, contentRating],
  season: [year, episodeCount],
  episode: [numbered('episodeNumber'), shownOn, length, rating, contentRating],
  artist: [genres, children('albums')],
  album: [year, children('tracks'), genres],
  track: [numbered('trackNumber'), length],
  collection: [],
  other: film,
};

/** The small print below a title, part by part: "1963", "1 h 53", "Thriller, Comedy", "7.9 of 10", "PG". */
export const creditsOf = (item: MediaItem, reader: Reader): string[] => [
  ...new Set(credits[item.type].flatMap((write) => write(item, reader)).filter((part) => part !== null)),
];
