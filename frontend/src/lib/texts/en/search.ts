/** The search box and its page. */
export const search = {
  label: 'Search',
  placeholder: 'Films, series, people, a YouTube link',
  clear: 'Clear',
  hits: 'What was found',

  sources: {
    library: {
      looking: 'Looking in your library',
      found: (count: number, figure: string) =>
        count === 0 ? 'Nothing in your library' : `${figure} in your library`,
      failed: 'Your library did not answer',
    },
    titles: {
      looking: 'Looking for what you could ask for',
      slow: 'To request: still looking',
      found: (count: number, figure: string) => (count === 0 ? 'Nothing to request' : `${figure} to request`),
      failed: 'Overseerr did not answer',
      'not-connected': 'Nothing can be asked for yet',
    },
    youtube: {
      looking: 'Looking at the address',
      found: 'An address of YouTube',
      nothing: 'Not a video or a playlist',
      failed: 'The address could not be looked at',
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

  toRequest: 'To request',
  slowSource: 'Overseerr takes longer than usual. The rest appears here by itself.',
  failedTitle: 'Overseerr did not answer',
  failedDetail: 'It is asked again by itself. What is in your library shows all the same.',
  notConnectedTitle: 'Nothing can be asked for yet',
  notConnectedDetail: (owner: string) => `Overseerr is not connected. ${owner} can do that.`,
  nothingToRequestTitle: 'Nothing to request under this name',
  allHere: 'Everything that was found is here already.',

  youtubeHeading: 'From YouTube',
  youtubeKinds: {
    video: 'A video',
    playlist: 'A playlist',
    'video-in-playlist': 'A video in a playlist',
  },
  youtubeNothingTitle: 'Nothing to fetch there',
  youtubeNothingDetail:
    'This address of YouTube names no video and no playlist. Mixes and private lists do not work.',
  youtubeFailedTitle: 'The address could not be looked at',
};
