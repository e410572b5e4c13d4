import { describe, expect, it } from 'vitest';
import type { Beat } from '../wire/beat.ts';
import { bucketBeats, bucketSecondsOf } from './chart-bucket.ts';
import { affordableHours } from './get-beats.ts';

const beat = (atMs: number, status: Beat['status'], pingMs: number | null = null): Beat => ({
  atMs,
  status,
  pingMs,
  message: '',
  isImportant: false,
});

describe('a chart of single checks', () => {
  it('counts each minute, and its pings while it was up', () => {
    const beats = [
      beat(61_000, 'up', 10),
      beat(5000, 'up', 30),
      beat(30_000, 'up', 50),
      beat(40_000, 'pending', 900),
      beat(50_000, 'down'),
      beat(130_000, 'maintenance'),
    ];
    expect(bucketBeats(beats, 60)).toEqual([
      { startMs: 0, up: 2, down: 2, maintenance: 0, avgPingMs: 40, minPingMs: 30, maxPingMs: 50 },
      { startMs: 60_000, up: 1, down: 0, maintenance: 0, avgPingMs: 10, minPingMs: 10, maxPingMs: 10 },
      { startMs: 120_000, up: 0, down: 0, maintenance: 1, avgPingMs: null, minPingMs: null, maxPingMs: null },
    ]);
  });

  it('is as fine as the hours that it covers allow', () => {
    expect([1, 24, 25, 720, 721].map(bucketSecondsOf)).toEqual([60, 60, 3600, 3600, 86_400]);
  });

  it('asks for no more checks than can be fetched at once', () => {
    const hoursFor = (hours: number, intervalSeconds: number | null) =>
      affordableHours({ monitorId: 1, hours, intervalSeconds });
    expect([hoursFor(24, 60), hoursFor(720, 60), hoursFor(720, 20), hoursFor(720, null)]).toEqual([
      24, 333, 111, 111,
    ]);
    expect([hoursFor(0.2, 60), hoursFor(720, 0), hoursFor(720, 86_400)]).toEqual([1, 5, 720]);
  });
});
