import type { MediaCard } from '@medianest/shared';

/** How far a person is: seen, so many episodes left, or stopped at a share of the whole. */
export type WatchState =
  | { kind: 'seen' }
  | { kind: 'left'; episodes: number }
  | { kind: 'begun'; percent: number };

/** Null when there is nothing to say: not begun, or nothing to watch. */
export const watchStateOf = ({
  progress,
  durationMs,
}: Pick<MediaCard, 'progress' | 'durationMs'>): WatchState | null => {
  const { isWatched, viewOffsetMs, episodes, episodesWatched } = progress;
  if (isWatched) return { kind: 'seen' };
  if (episodes !== null && episodesWatched !== null && episodesWatched > 0) {
    return { kind: 'left', episodes: Math.max(1, episodes - episodesWatched) };
  }
  if (viewOffsetMs === null || viewOffsetMs <= 0 || durationMs === null || durationMs <= 0) return null;
  return { kind: 'begun', percent: Math.min(99, Math.max(1, Math.round((viewOffsetMs / durationMs) * 100))) };
};
