import { describe, expect, it } from 'vitest';
import { downloadItem } from '#testing/youtube-facts.ts';
import { paceOf } from './pace.ts';

describe('the pace of a download', () => {
  it('counts what still waits at the pace of what comes now', () => {
    const items = [
      downloadItem({ status: 'completed', percent: 100, durationSeconds: 600 }),
      downloadItem({
        status: 'downloading',
        percent: 50,
        durationSeconds: 600,
        secondsLeft: 30,
        bytesPerSecond: 4e6,
      }),
      downloadItem({ status: 'queued', percent: null, durationSeconds: 300 }),
    ];
    expect(paceOf({ items })).toEqual({ bytesPerSecond: 4e6, secondsLeft: 60 });
  });

  it('says nothing while nothing moves, or a length is unknown', () => {
    expect(paceOf({ items: [downloadItem({ status: 'queued' })] })).toEqual({
      bytesPerSecond: null,
      secondsLeft: null,
    });
    const items = [
      downloadItem({ status: 'downloading', percent: 50, secondsLeft: 30 }),
      downloadItem({ status: 'queued', durationSeconds: null }),
    ];
    expect(paceOf({ items }).secondsLeft).toBeNull();
  });
});
