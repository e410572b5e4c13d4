import type { Beat } from '@medianest/shared';
import { describe, expect, it } from 'vitest';
import { trailOf } from './trail.ts';

const at = (minute: number) => `2026-03-01T20:${String(minute).padStart(2, '0')}:00.000Z`;
const beat = (minute: number, status: Beat['status'], responseTimeMs: number | null = null): Beat => ({
  at: at(minute),
  status,
  responseTimeMs,
});
const outage = { since: at(41), lastCheckAt: at(47) };

describe('what is known of an outage', () => {
  it('begins where the answers became slow, when they did so right before', () => {
    const beats = [
      beat(35, 'up', 190),
      beat(36, 'degraded', 2400),
      beat(40, 'degraded', 4000),
      beat(41, 'down'),
    ];
    expect(trailOf(beats, outage)).toEqual([
      { at: at(36), kind: 'slow' },
      { at: at(40), kind: 'answer', responseTimeMs: 4000 },
      { at: at(41), kind: 'silent' },
      { at: at(47), kind: 'asked' },
    ]);
  });

  it('says nothing of slowness that was over', () => {
    const beats = [beat(30, 'degraded', 2400), beat(40, 'up', 190), beat(41, 'down')];
    expect(trailOf(beats, outage).map(({ kind }) => kind)).toEqual(['answer', 'silent', 'asked']);
  });

  it('is only its beginning when that lies further back than what is told', () => {
    const beats = [beat(50, 'down'), beat(51, 'down')];
    expect(trailOf(beats, outage).map(({ kind }) => kind)).toEqual(['silent', 'asked']);
  });
});
