/** The search box and its page. */
export const search = {
  title: 'Search',
  label: 'Search',
  placeholder: 'Films, series, people',
  clear: 'Clear',
  hits: 'What was found',

  startTitle: 'What are you looking for?',
  startDetail: 'A film, a series, an episode, somebody who plays in it. Type, and what is here shows up.',

  sources: {
    library: {
      looking: 'Looking in your library',
      found: (count: number, figure: string) =>
        count === 0 ? 'Nothing in your library' : `${figure} in your library`,
      failed: 'Your library did not answer',
    },
  },
  hereAlready: 'Here already',
  groups: {
    movie: 'Films',
    show: 'Series',
    season: 'Seasons',
    episode: 'Episodes',
    artist: 'Artists',
    album: 'Albums',
    track: 'Tracks',
    collection: 'Collections',
    other: 'Videos',
  },
  inLibrary: (library: string) => `In ${library}.`,
  watch: 'Watch',
  goOn: 'Go on',
  open: 'Open',
  nothingTitle: (text: string) => `Nothing here matches “${text}”`,
  nothingDetail: 'Try fewer letters, or the title in its own language.',
};
