import type { DeadToken, MediaServerContext, MediaServerTarget } from './call.ts';
import { itemType, type LibraryItem, listNewest } from './recent-items.ts';
import { listSections, type Section } from './sections.ts';

/** Something that came in. A series appears once, however many of its episodes are new. */
export type RecentItem = {
  ratingKey: string;
  type: 'movie' | 'show' | 'episode';
  title: string;
  /** Of an episode: where it belongs. */
  episodeOf: { show: string; season: number | null; episode: number | null } | null;
  year: number | null;
  /** A path on the media server. */
  poster: string | null;
  addedAt: Date | null;
};

export type RecentAnswer = { answer: 'recent'; items: RecentItem[] } | DeadToken;

type Query = { context: MediaServerContext; target: MediaServerTarget; limit: number };

const episodesPerPage = 100;

/** A long series that came in at once may fill whole pages; beyond these, older series are left out. */
const maxEpisodePages = 4;

const addedAt = (item: LibraryItem) => (item.addedAt === null ? null : new Date(item.addedAt * 1000));

const toFilm = (item: LibraryItem): RecentItem => ({
  ratingKey: item.ratingKey,
  type: 'movie',
  title: item.title ?? '',
  episodeOf: null,
  year: item.year,
  poster: item.thumb,
  addedAt: addedAt(item),
});

const toEpisode = (item: LibraryItem): RecentItem => ({
  ...toFilm(item),
  type: 'episode',
  episodeOf: { show: item.grandparentTitle ?? '', season: item.parentIndex, episode: item.index },
  poster: item.grandparentThumb ?? item.thumb,
});

const toShow = (item: LibraryItem): RecentItem => ({
  ...toEpisode(item),
  ratingKey: item.grandparentRatingKey ?? item.ratingKey,
  type: 'show',
  title: item.grandparentTitle ?? '',
  episodeOf: null,
  // The year of an episode is not that of its series.
  year: null,
});

/** One entry per series: the episode itself when it came alone, else the series with its newest date. */
export const oncePerShow = (episodes: LibraryItem[]): RecentItem[] => {
  const shows = Map.groupBy(episodes, (episode) => episode.grandparentRatingKey ?? episode.ratingKey);
  return [...shows.values()].flatMap(([newest, ...others]) => {
    if (!newest) return [];
    return [others.length === 0 ? toEpisode(newest) : toShow(newest)];
  });
};

const recentFilms = async ({ context, target, limit }: Query, section: Section): Promise<RecentAnswer> => {
  const read = await listNewest(context, target, { section, type: itemType.movie, start: 0, size: limit });
  return read.answer === 'items' ? { answer: 'recent', items: read.items.map(toFilm) } : read;
};

const recentShows = async ({ context, target, limit }: Query, section: Section): Promise<RecentAnswer> => {
  const episodes: LibraryItem[] = [];
  for (let page = 0; page < maxEpisodePages; page += 1) {
    const start = page * episodesPerPage;
    const read = await listNewest(context, target, {
      section,
      type: itemType.episode,
      start,
      size: episodesPerPage,
    });
    if (read.answer !== 'items') return read;
    episodes.push(...read.items);
    if (read.items.length < episodesPerPage || oncePerShow(episodes).length >= limit) break;
  }
  return { answer: 'recent', items: oncePerShow(episodes).slice(0, limit) };
};

const newestFirst = (a: RecentItem, b: RecentItem) =>
  (b.addedAt?.getTime() ?? 0) - (a.addedAt?.getTime() ?? 0);

/**
 * What came in last in all film and series sections that the owner of the token may see.
 *
 * @throws AppError `upstream.*`
 */
export const listRecentlyAdded = async (query: Query): Promise<RecentAnswer> => {
  const found = await listSections(query.context, query.target);
  if (found.answer !== 'sections') return found;
  const films = found.sections.filter(({ type }) => type === 'movie').map((one) => recentFilms(query, one));
  const shows = found.sections.filter(({ type }) => type === 'show').map((one) => recentShows(query, one));
  const answers = await Promise.all([...films, ...shows]);
  const items: RecentItem[] = [];
  for (const answer of answers) {
    if (answer.answer === 'dead-token') return answer;
    items.push(...answer.items);
  }
  return { answer: 'recent', items: items.sort(newestFirst).slice(0, query.limit) };
};
