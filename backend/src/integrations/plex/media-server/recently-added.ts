import type { MediaCard } from '@medianest/shared';
import { looseList } from '../loose-types.ts';
import type { MediaServerContext, MediaServerTarget } from './call.ts';
import { type Metadata, metadataSchema, sectionShape, trimmed, typeNumbers } from './metadata.ts';
import { found, type Read, readContainer } from './read.ts';
import { listSections, type Section } from './sections.ts';
import { createCardOf } from './to-card.ts';

type Query = { context: MediaServerContext; target: MediaServerTarget; limit: number };
type RecentPage = { section: Section; type: number; start: number; size: number };

const episodesPerPage = 100;

/** A long series that came in at once may fill whole pages; beyond these, older series are left out. */
const maxEpisodePages = 4;

const listShape = { Metadata: looseList(metadataSchema), ...sectionShape };

/**
 * One page of a section, the last added first. `/all` with a sort is better than
 * `/library/recentlyAdded` (plex.md §2, "Recent").
 */
const listNewest = async ({ context, target }: Query, { section, type, start, size }: RecentPage) => {
  const read = await readContainer(context, target, {
    path: `/library/sections/${encodeURIComponent(section.id)}/all`,
    query: { type, sort: 'addedAt:desc', ...trimmed },
    page: { start, size },
    shape: listShape,
  });
  if (read.answer !== 'found') return read;
  const of = { librarySectionID: section.id, librarySectionTitle: section.title };
  return found(read.value.Metadata.map((item) => ({ ...of, ...item })));
};

/** The series in the place of several of its episodes, with the date of the newest. */
const showOf = (episode: Metadata): Metadata => ({
  ...episode,
  ratingKey: episode.grandparentRatingKey ?? episode.ratingKey,
  type: 'show',
  title: episode.grandparentTitle,
  thumb: episode.grandparentThumb,
  // What is known of the episode says nothing about its series.
  year: null,
  index: null,
  duration: null,
  viewCount: null,
  viewOffset: null,
});

/** One entry per series: the episode itself when it came alone, else the series. */
const oncePerShow = (episodes: Metadata[]): Metadata[] => {
  const shows = Map.groupBy(episodes, (episode) => episode.grandparentRatingKey ?? episode.ratingKey);
  return [...shows.values()].flatMap(([newest, ...others]) => {
    if (!newest) return [];
    return [others.length === 0 ? newest : showOf(newest)];
  });
};

const recentOnes = (query: Query, section: Section) =>
  listNewest(query, { section, type: typeNumbers[section.type], start: 0, size: query.limit });

const recentEpisodes = async (query: Query, section: Section): Promise<Read<Metadata[]>> => {
  const episodes: Metadata[] = [];
  for (let page = 0; page < maxEpisodePages; page += 1) {
    const start = page * episodesPerPage;
    const list = { section, type: typeNumbers.episode, start, size: episodesPerPage };
    const read = await listNewest(query, list);
    if (read.answer !== 'found') return read;
    episodes.push(...read.value);
    if (read.value.length < episodesPerPage || oncePerShow(episodes).length >= query.limit) break;
  }
  return found(oncePerShow(episodes).slice(0, query.limit));
};

const newestFirst = (a: Metadata, b: Metadata) => (b.addedAt ?? 0) - (a.addedAt ?? 0);

/**
 * What came in last in all sections that the owner of the token may see. A series appears once, however
 * many of its episodes are new; a section that disappears meanwhile is left out.
 *
 * @throws AppError `upstream.*`
 */
export const listRecentlyAdded = async (query: Query): Promise<Read<MediaCard[]>> => {
  const sections = await listSections(query.context, query.target);
  if (sections.answer !== 'found') return sections;
  const reads = await Promise.all(
    sections.value.map((section) =>
      section.type === 'show' ? recentEpisodes(query, section) : recentOnes(query, section),
    ),
  );
  const items: Metadata[] = [];
  for (const read of reads) {
    if (read.answer === 'dead-token') return read;
    if (read.answer === 'found') items.push(...read.value);
  }
  const cardOf = createCardOf(query.context, query.target);
  return found(
    items
      .sort(newestFirst)
      .slice(0, query.limit)
      .map((item) => cardOf(item)),
  );
};
