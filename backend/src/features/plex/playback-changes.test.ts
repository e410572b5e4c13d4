import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlaybackChanges } from './playback-changes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const start = (admins: string[], { isSlow = false } = {}) => {
  const told: string[] = [];
  const roles = new Map<string, string>();
  let reads = 0;
  let expiries = 0;
  const changes = createPlaybackChanges({
    nowPlaying: {
      list: async ({ userId, role }) => {
        reads += 1;
        if (userId === 'broken') throw new Error('no answer');
        roles.set(userId, role);
        return { items: [], asOf: new Date(Date.now() - (isSlow ? 5_000 : 0)).toISOString() };
      },
      expire: () => {
        expiries += 1;
      },
    },
    audience: { list: () => admins, tell: (userId) => told.push(`${userId} as ${roles.get(userId)}`) },
    log: { info: () => {}, warn: () => {} },
  });
  return { changes, told, reads: () => reads, expiries: () => expiries };
};

describe('what begins or ends', () => {
  it('is told to each administrator, once for a flood and once after it', async () => {
    const { changes, told } = start(['ruth', 'broken']);
    for (let notice = 0; notice < 50; notice += 1) changes.note();
    await vi.advanceTimersByTimeAsync(300);
    expect(told).toEqual(['ruth as admin']);
    changes.note();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toHaveLength(2);
    changes.close();
  });

  it('is told once more for each change that a slow media server hides', async () => {
    const { changes, told } = start(['ruth'], { isSlow: true });
    changes.note();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(2);
    changes.note();
    await vi.advanceTimersByTimeAsync(300);
    changes.note();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toHaveLength(5);
    changes.close();
  });

  it('is not asked for while nobody looks, and what was known counts as old', async () => {
    const { changes, reads, expiries } = start([]);
    changes.note();
    await vi.advanceTimersByTimeAsync(300);
    expect([reads(), expiries()]).toEqual([0, 1]);
    changes.close();
  });
});
