import { describe, expect, it } from 'vitest';
import type { Beat } from '../wire/beat.ts';
import { appendBeat, maxBeats, replaceHistory } from './beat-history.ts';

const beat = (atMs: number, message = 'fine'): Beat => ({
  atMs,
  status: 'up',
  pingMs: 1,
  message,
  isImportant: false,
});

const timesOf = (beats: readonly Beat[]) => beats.map(({ atMs }) => atMs);

describe('a beat that comes in', () => {
  it('is the last one', () => {
    expect(timesOf(appendBeat([beat(1)], beat(2)))).toEqual([1, 2]);
  });

  it('is not taken twice', () => {
    const known = [beat(1), beat(2)];
    expect(appendBeat(known, beat(1, 'again'))).toBe(known);
  });

  it('pushes the oldest out, and leaves the list of before as it was', () => {
    let beats: readonly Beat[] = [];
    for (let atMs = 0; atMs < maxBeats; atMs += 1) beats = appendBeat(beats, beat(atMs));
    const next = appendBeat(beats, beat(maxBeats));
    expect(next).toHaveLength(maxBeats);
    expect([next[0]?.atMs, next.at(-1)?.atMs]).toEqual([1, maxBeats]);
    expect(beats[0]?.atMs).toBe(0);
  });

  it('is the last one also after the clock of Kuma was set back', () => {
    expect(timesOf(appendBeat([beat(3_600_000)], beat(5)))).toEqual([3_600_000, 5]);
  });
});

describe('a history that is sent again', () => {
  it('takes the place of what was known', () => {
    expect(timesOf(replaceHistory([beat(1), beat(2)], [beat(2), beat(3)]))).toEqual([2, 3]);
  });

  it('keeps what came live and was not stored yet', () => {
    expect(timesOf(replaceHistory([beat(2), beat(4)], [beat(1), beat(2), beat(3)]))).toEqual([1, 2, 3, 4]);
  });

  it('has each moment once and never more than a hundred', () => {
    const sent = Array.from({ length: 150 }, (_, index) => beat(Math.floor(index / 2)));
    const replaced = replaceHistory([], [...sent, ...Array.from({ length: 80 }, (_, at) => beat(100 + at))]);
    expect(new Set(timesOf(replaced)).size).toBe(replaced.length);
    expect(replaced).toHaveLength(maxBeats);
  });

  it('keeps what is known when there is nothing in it', () => {
    expect(timesOf(replaceHistory([beat(1)], []))).toEqual([1]);
  });
});
