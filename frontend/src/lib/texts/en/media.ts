/** Where a person is with a film, an episode or a series. */
type WatchState = { kind: 'seen' } | { kind: 'left'; episodes: number } | { kind: 'begun'; percent: number };

const watchState = (state: WatchState): string => {
  if (state.kind === 'seen') return 'Seen';
  return state.kind === 'left' ? `${state.episodes} left` : `${state.percent} % seen`;
};

/** What stands below pictures of the library, on every page that shows some. */
export const media = {
  watchState,
  /** Of a series its seasons, of a collection what is in it. */
  children: (type: 'show' | 'collection', count: number) =>
    type === 'show'
      ? `${count} ${count === 1 ? 'season' : 'seasons'}`
      : `${count} ${count === 1 ? 'title' : 'titles'}`,
  coming: 'Still coming',
  didNotCome: 'This did not come.',

  earlier: 'Back in this row',
  further: 'Further in this row',
  failedTitle: 'Plex did not answer',
  asOf: (time: string) => `as of ${time}`,
};
