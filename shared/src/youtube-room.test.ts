import { describe, expect, it } from 'vitest';
import { estimateBytes, hasRoomFor } from './youtube-room.ts';

const ofMinutes = (minutes: number) => ({ durationSeconds: minutes * 60 });
const unknown = { durationSeconds: null };

describe('room for videos', () => {
  it('is needed for all of them, and for the largest once more', () => {
    const needed = estimateBytes(7 * 60, '720p');
    const videos = [ofMinutes(1), ofMinutes(3)];
    expect(hasRoomFor(videos, '720p', needed)).toBe(true);
    expect(hasRoomFor(videos, '720p', needed - 1)).toBe(false);
    expect(hasRoomFor(videos, 'audio', needed - 1)).toBe(true);
  });

  it('is needed for one of unknown length, however little', () => {
    expect(hasRoomFor([unknown], 'best', 0)).toBe(false);
    expect(hasRoomFor([unknown], 'best', 1)).toBe(true);
  });

  it('is no question where nothing is to come, or nobody knows', () => {
    expect(hasRoomFor([], 'best', 0)).toBe(true);
    expect(hasRoomFor([ofMinutes(600)], 'best', null)).toBe(true);
  });
});
