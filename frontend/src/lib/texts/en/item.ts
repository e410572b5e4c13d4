type Counted = (count: number, figure: string) => string;

const counted =
  (one: string, many: string): Counted =>
  (count, figure) =>
    `${figure} ${count === 1 ? one : many}`;

/** The pages of a film, a series and its parts, an artist, and a collection. */
export const item = {
  title: 'In your library',
  collectionTitle: 'A collection',

  watch: 'Watch on Plex',
  listen: 'Listen on Plex',
  inTheBrowser: 'In the browser',
  watchShort: 'Watch',

  seasons: counted('season', 'seasons'),
  episodes: counted('episode', 'episodes'),
  albums: counted('album', 'albums'),
  tracks: counted('track', 'tracks'),
  titles: counted('title', 'titles'),
  episodeNumber: (index: number) => `Episode ${index}`,
  trackNumber: (index: number) => `Track ${index}`,
  rating: (figure: string) => `${figure} of 10`,

  seen: 'You have seen it.',
  notSeen: 'You have not seen it.',
  stoppedAt: (position: string) => `You stopped at ${position}.`,
  left: (length: string) => `${length} left`,
  percent: (figure: string) => `${figure}\u00a0%`,
  percentAndLeft: (percent: string, left: string) => `${percent}, ${left} to go`,
  episodesSeen: (seen: string, of: string) => `${seen} of ${of} episodes seen`,
  allEpisodesSeen: 'All episodes seen',
  noEpisodeSeen: (count: number, figure: string) =>
    count === 1 ? 'Its episode is not seen yet' : `None of ${figure} episodes seen yet`,
  seenBadge: 'Seen',
  allSeenBadge: 'All seen',
  seenOf: (seen: string, of: string) => `${seen} of ${of} seen`,
  numbered: (index: number, title: string) => `${index}. ${title}`,

  partOf: 'Part of',
  readOn: 'Read on',
  readLess: 'Read less',

  seasonsHeading: 'Seasons',
  episodesHeading: 'Episodes',
  albumsHeading: 'Albums',
  tracksHeading: 'Tracks',
  itemsHeading: 'In this collection',
  seasonEmpty: 'No episode of this season is here.',
  nothingInside: 'Nothing of it is here.',
  showMore: 'Show more',
  moreFailed: 'The rest did not come.',

  castHeading: 'With',
  castAll: (count: number) => `All ${count}`,
  castFewer: 'Only the leading ones',
  factsHeading: 'Facts',
  facts: {
    firstShown: 'First shown',
    studio: 'Studio',
    network: 'Network',
    label: 'Label',
    countries: 'Country',
    directors: 'Directed by',
    writers: 'Written by',
    picture: 'Picture',
    sound: 'Sound',
    size: 'Size',
    languages: 'Languages',
    subtitles: 'Subtitles',
    collections: 'Collections',
    library: 'Library',
  },
  resolutions: { sd: 'SD', '4k': '4K', '8k': '8K' } as Record<string, string>,
  channels: (count: number) =>
    ({ 1: 'mono', 2: 'stereo', 6: '5.1', 7: '6.1', 8: '7.1' })[count] ?? `${count} channels`,

  missingTitle: 'Not here (any more)',
  missingDetail: 'Either it has left the library, or it is not among what Plex shares with you.',
  toLibrary: 'To the library',
  emptyCollectionTitle: 'Nothing in it yet',
  emptyCollectionDetail: 'What is put into this collection in Plex hangs here.',
};
