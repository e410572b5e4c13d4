import { describe, expect, it } from 'vitest';
import { watchStateOf } from './watch-state.ts';

const hourMs = 3_600_000;
const unseen = { isWatched: false, viewOffsetMs: null, episodes: null, episodesWatched: null };
const of = (progress: Partial<typeof unseen> | object, durationMs: number | null = hourMs) =>
  watchStateOf({ progress: { ...unseen, ...progress }, durationMs });

describe('how far somebody is', () => {
  it('is nothing to say of what was not begun', () => {
    expect(of({})).toBeNull();
    expect(of({ episodes: 10, episodesWatched: 0 })).toBeNull();
  });

  it('is seen when it was watched to the end', () => {
    expect(of({ isWatched: true })).toEqual({ kind: 'seen' });
    expect(of({ isWatched: true, episodes: 10, episodesWatched: 10 })).toEqual({ kind: 'seen' });
  });

  it('is the number of episodes left of a series that was begun', () => {
    expect(of({ episodes: 20, episodesWatched: 8 })).toEqual({ kind: 'left', episodes: 12 });
  });

  it.each([
    [0.43, 43],
    [0.001, 1],
    [0.999, 99],
    [1.2, 99],
  ])('is a share of the whole, never none or all of it: %d is %i %%', (share, percent) => {
    expect(of({ viewOffsetMs: share * hourMs })).toEqual({ kind: 'begun', percent });
  });

  it('is not guessed where the length is unknown', () => {
    expect(of({ viewOffsetMs: 60_000 }, null)).toBeNull();
    expect(of({ viewOffsetMs: 60_000 }, 0)).toBeNull();
  });
});
