/** The page with the search box, and what hangs there while nothing is typed. */
export const discover = {
  title: 'Discover',
  rows: {
    trending: 'Trending',
    movies: 'Popular films',
    series: 'Popular series',
    'upcoming-movies': 'Films to come',
    'upcoming-series': 'Series to come',
  },
  genreHeading: 'By genre',
  genreTypes: { movie: 'Films', tv: 'Series' },
  genres: 'Genres',
  emptyTitle: 'Nothing hangs here today',
  emptyDetail: 'Look again later, or search for what you have in mind.',
  failedTitle: 'Overseerr did not answer',
  notConnectedTitle: 'Nothing to discover yet',
  notConnectedDetail: (owner: string) =>
    `Overseerr is not connected. ${owner} can do that; the search looks through your library meanwhile.`,
};
