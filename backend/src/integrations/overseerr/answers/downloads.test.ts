import { describe, expect, it } from 'vitest';
import { downloads } from './downloads.ts';

const episode = (size: number, sizeLeft: number, timeLeft?: string, estimatedCompletionTime?: string) => ({
  size,
  sizeLeft,
  timeLeft,
  estimatedCompletionTime,
});

describe('the downloads of a title', () => {
  it('are told as one, done when the slowest is', () => {
    expect(
      downloads.parse([
        episode(1000, 250, '00:12:34', '2026-11-22T08:00:00.000Z'),
        episode(3000, 1500, '1.02:03:04', '2026-11-23T09:30:00Z'),
      ]),
    ).toEqual({
      percent: 56,
      sizeBytes: 4000,
      leftBytes: 1750,
      secondsLeft: 93_784,
      completesAt: '2026-11-23T09:30:00Z',
    });
  });

  it('need not say when they are done', () => {
    const told = { percent: 0, sizeBytes: 10, leftBytes: 10, secondsLeft: null, completesAt: null };
    expect(downloads.parse([episode(10, 10, 'soon', 'later')])).toEqual(told);
  });

  it.each([[[]], [null], [undefined], [7], [[{}]], [[episode(0, 0)]], [['?']]])(
    'are none in %j',
    (answer) => {
      expect(downloads.parse(answer)).toBeNull();
    },
  );

  it('are never further than done, nor back before they began', () => {
    expect(downloads.parse([episode(10, -5)])?.percent).toBe(100);
    expect(downloads.parse([episode(10, 50)])?.percent).toBe(0);
  });
});
