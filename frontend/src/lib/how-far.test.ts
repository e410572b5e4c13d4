import type { Progress } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';
import { episodesWords, leftWords, percentWords, sentenceOf, shareOf } from './how-far.ts';
import { en } from './texts/en/index.ts';

const minuteMs = 60_000;
const reader = {
  texts: en,
  format: createFormat({ words: 'en-GB', figures: 'en-GB', phrases: en.time }),
};
const nothing: Progress = { isWatched: false, viewOffsetMs: null, episodes: null, episodesWatched: null };
const film = (progress: Partial<Progress>, durationMs: number | null = 100 * minuteMs) => ({
  progress: { ...nothing, ...progress },
  durationMs,
});
const series = (episodesWatched: number, episodes: number) =>
  film({ episodes, episodesWatched, isWatched: episodesWatched === episodes });

describe('how far somebody is', () => {
  it('says what has passed and what is left', () => {
    const begun = film({ viewOffsetMs: 88 * minuteMs });
    expect(percentWords(begun, reader)).toBe('88\u00a0%, 12 minutes to go');
    expect(leftWords(begun, reader)).toBe('12 min left');
    expect(percentWords(film({ viewOffsetMs: 3 * minuteMs }), reader)).toBe('3\u00a0%, 1 h 37 to go');
  });

  it('never says that nothing is left of what is not done', () => {
    expect(percentWords(film({ viewOffsetMs: 100 * minuteMs - 5_000 }), reader)).toBe(
      '100\u00a0%, 60 seconds to go',
    );
    expect(shareOf(film({ viewOffsetMs: 300 * minuteMs }))).toBe(1);
  });

  it('says nothing of what is not begun, or of unknown length', () => {
    expect(percentWords(film({}), reader)).toBeNull();
    expect(leftWords(film({ viewOffsetMs: minuteMs }, null), reader)).toBeNull();
    expect(shareOf(film({ viewOffsetMs: minuteMs }, 0))).toBeNull();
  });

  it.each([
    [series(3, 9), '3 of 9 episodes seen'],
    [series(9, 9), 'All episodes seen'],
    [series(0, 9), 'None of 9 episodes seen yet'],
    [series(0, 1), 'Its episode is not seen yet'],
    [series(0, 0), null],
    [film({}), null],
  ])('counts the episodes of a series (%#)', (card, words) => {
    expect(episodesWords(card, reader)).toBe(words);
  });

  it.each([
    [film({}), 'You have not seen it.'],
    [film({ isWatched: true }), 'You have seen it.'],
    [film({ viewOffsetMs: 41 * minuteMs }), 'You stopped at 0:41.'],
    [film({ viewOffsetMs: 41 * minuteMs, isWatched: true }), 'You stopped at 0:41.'],
    [series(3, 9), '3 of 9 episodes seen.'],
  ])('puts it in one sentence (%#)', (card, sentence) => {
    expect(sentenceOf(card, reader)).toBe(sentence);
  });
});
