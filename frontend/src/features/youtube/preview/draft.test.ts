import { describe, expect, it } from 'vitest';
import { limits, playlistPreview, previewVideo } from '#testing/youtube-facts.ts';
import { itemsToOrder, sumsOf } from './draft.ts';

const [one, two] = [previewVideo(1), previewVideo(2, { durationSeconds: 1800 })];
const gone = previewVideo(3, { problem: 'private', durationSeconds: null });
const preview = playlistPreview([one, two, gone]);
const all = new Set([one.videoId, two.videoId]);

describe('what would come', () => {
  it('is guessed by its length', () => {
    const sums = sumsOf(preview, new Set([one.videoId]), '1080p');
    expect(sums).toEqual({ count: 1, seconds: 600, bytes: 252e6, exceeds: [], fits: true });
  });

  it('costs nothing where it is here in that quality already', () => {
    const partly = playlistPreview([{ ...one, hereIn: ['1080p'] }, two]);
    expect(sumsOf(partly, all, '1080p')).toMatchObject({ count: 2, seconds: 1800, bytes: 756e6 });
    expect(sumsOf(partly, all, '720p')).toMatchObject({ count: 2, seconds: 2400, bytes: 528e6 });
  });

  it('is unknown where no length is', () => {
    const unknown = playlistPreview([1, 2].map((place) => previewVideo(place, { durationSeconds: null })));
    expect(sumsOf(unknown, new Set(['video000001']), '720p').bytes).toBeNull();
    expect(sumsOf(unknown, new Set(), '720p').bytes).toBe(0);
  });

  it('names every limit that it is above, and the disk that it does not fit on', () => {
    const tight = playlistPreview([one, two], {
      limits: { ...limits, items: 1, sizeBytes: 1e9, durationSeconds: 60 },
      // Both, and the longer one twice while it is put together.
      roomBytes: 4200 * 420_000 - 1,
    });
    expect(sumsOf(tight, all, '1080p')).toMatchObject({
      exceeds: ['items', 'size', 'duration'],
      fits: false,
    });
    expect(sumsOf(tight, all, '720p')).toMatchObject({ exceeds: ['items', 'duration'], fits: true });
    expect(sumsOf({ ...tight, roomBytes: 4200 * 420_000 }, all, '1080p').fits).toBe(true);
  });

  it('names no videos when all shall come, and only those that were read of a longer playlist', () => {
    expect(itemsToOrder(preview, all)).toBeUndefined();
    expect(itemsToOrder(preview, new Set([two.videoId]))).toEqual([two.videoId]);
    expect(itemsToOrder({ ...preview, total: 800 }, all)).toEqual([one.videoId, two.videoId]);
  });
});
