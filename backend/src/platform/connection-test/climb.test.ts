import { describe, expect, it } from 'vitest';
import { climb, failed, passed, type Rung, warned } from './climb.ts';

/** A clock that goes on by a second with every look at it. */
const createClock = () => {
  let nowMs = 0;
  return () => {
    nowMs += 1000;
    return nowMs;
  };
};

const rung = (step: Rung['step'], find: Rung['climb']): Rung => ({ step, climb: find });

describe('a connection test', () => {
  it('passes when every rung holds, doubtful ones too', async () => {
    const rungs = [
      rung('reach', async () => passed()),
      rung('version', async () => warned('It does not say.')),
    ];
    expect(await climb(rungs, { limitMs: 5000, now: createClock() })).toEqual({
      problem: null,
      steps: [
        { step: 'reach', result: 'passed', detail: null, durationMs: 1000 },
        { step: 'version', result: 'warned', detail: 'It does not say.', durationMs: 1000 },
      ],
    });
  });

  it('ends at the rung that fails, and tries none above it', async () => {
    const tried: string[] = [];
    const rungs = [
      rung('reach', async () => passed()),
      rung('authenticate', async () => failed('credentials', 'No.')),
      rung('write', async () => {
        tried.push('write');
        return passed();
      }),
    ];
    const { problem, steps } = await climb(rungs, { limitMs: 5000 });
    expect(problem).toBe('credentials');
    expect(steps.map(({ result }) => result)).toEqual(['passed', 'failed', 'not-tried']);
    expect(steps[2]).toEqual({ step: 'write', result: 'not-tried', detail: null, durationMs: null });
    expect(tried).toEqual([]);
  });

  it('tells each rung how much time is left', async () => {
    const left: number[] = [];
    const note = (step: Rung['step']) =>
      rung(step, async (remainingMs) => {
        left.push(remainingMs);
        return passed();
      });
    await climb([note('reach'), note('identify')], { limitMs: 10_000, now: createClock() });
    expect(left).toEqual([9000, 7000]);
  });

  it('is over in time, whatever a rung waits for', async () => {
    const { promise } = Promise.withResolvers<never>();
    const { problem } = await climb([rung('reach', () => promise)], { limitMs: 20 });
    expect(problem).toBe('timeout');
  });

  it('lets our own faults through', async () => {
    const broken = rung('reach', () => Promise.reject(new TypeError('a mistake')));
    await expect(climb([broken], { limitMs: 1000 })).rejects.toThrow('a mistake');
  });
});
