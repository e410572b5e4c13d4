import { describe, expect, it } from 'vitest';
import { createManualTimers } from '../../../../test/support/timers.ts';
import { watchSilence } from './silence-watch.ts';

const create = () => {
  const timers = createManualTimers();
  const told: string[] = [];
  const note = (what: string) => () => void told.push(`${what} ${timers.elapsedMs() / 1000}`);
  const watch = watchSilence({
    timers,
    onStale: note('stale'),
    onFresh: note('fresh'),
    onDead: note('dead'),
  });
  return { timers, told, watch };
};

describe('a connection on which nothing comes', () => {
  it('is stale after 45 seconds and given up after 120', async () => {
    const { timers, told } = create();
    await timers.pass(44_999);
    expect(told).toEqual([]);
    await timers.pass(200_000);
    expect(told).toEqual(['stale 45', 'dead 120']);
    expect(timers.waiting()).toBe(0);
  });

  it('is neither while something comes now and then', async () => {
    const { timers, told, watch } = create();
    for (let round = 0; round < 20; round++) {
      await timers.pass(40_000);
      watch.heard();
    }
    expect(told).toEqual([]);
  });

  it('is fresh again with the first word', async () => {
    const { timers, told, watch } = create();
    await timers.pass(60_000);
    watch.heard();
    watch.heard();
    await timers.pass(45_000);
    expect(told).toEqual(['stale 45', 'fresh 60', 'stale 105']);
  });

  it('is not watched after it ended', async () => {
    const { timers, told, watch } = create();
    watch.stop();
    await timers.pass(500_000);
    expect(told).toEqual([]);
  });
});
