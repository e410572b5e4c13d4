import { describe, expect, it, vi } from 'vitest';
import { countPlaywright } from './browser-stage.ts';
import { runStages } from './run-stages.ts';
import { afterSecondTry, countVitest, mergeReports } from './vitest-stage.ts';

const quietly = async (work: () => Promise<unknown>) => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  await work();
  log.mockRestore();
  error.mockRestore();
  return lines;
};

describe('the test run', () => {
  it('ends with the sum of all stages, also when one of them breaks', async () => {
    const lines = await quietly(() =>
      runStages([
        { title: 'one', run: async () => ({ passed: 2, failed: 1, names: ['a door creaks'] }) },
        { title: 'two', run: () => Promise.reject(new Error('broken')) },
        { title: 'three', run: async () => ({ passed: 1, failed: 0, unsteady: ['a door sticks'] }) },
      ]),
    );
    expect(lines).toContain('failed: a door creaks');
    expect(lines).toContain('passed at the second try: a door sticks');
    expect(lines.at(-1)).toBe('3 passed, 2 failed');
  });

  it('takes a stage without tests for a failure', async () => {
    const lines = await quietly(() =>
      runStages([{ title: 'empty', run: async () => ({ passed: 0, failed: 0 }) }]),
    );
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
  });
});

const fileOf = (name: string, tests: Record<string, string>, status = 'passed') => ({
  ...{ name, status },
  assertionResults: Object.entries(tests).map(([fullName, result]) => ({ fullName, status: result })),
});

describe('the count of Vitest', () => {
  const loaded = fileOf('a.test.ts', { 'a door opens': 'passed' });

  it('takes skipped tests for failed ones', () => {
    const file = fileOf('a.test.ts', {
      'a door opens': 'passed',
      'a door closes': 'pending',
      'a door creaks': 'failed',
    });
    const names = ['a door closes', 'a door creaks'];
    expect(countVitest({ testResults: [file] }, 0)).toEqual({ passed: 1, failed: 2, names });
  });

  it.each([
    ['cannot be loaded', {}, 1],
    ['breaks after its tests', { 'a door closes': 'passed' }, 2],
  ])('counts a file that %s', (_what, tests, passed) => {
    const report = { testResults: [loaded, fileOf('b.test.ts', tests, 'failed')] };
    expect(countVitest(report, 1)).toEqual({ passed, failed: 1, names: ['b.test.ts'] });
  });

  it('counts a failure outside any test', () => {
    expect(countVitest({ testResults: [loaded] }, 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});

describe('a second try', () => {
  const first = {
    testResults: [
      fileOf('a.test.ts', { 'a door opens': 'passed', 'a door is missing': 'skipped' }),
      fileOf('b.test.ts', { 'a door closes': 'failed', 'a door creaks': 'failed' }, 'failed'),
    ],
  };
  const afterTrying = (...again: ReturnType<typeof fileOf>[]) => {
    const merged = mergeReports(first, { testResults: again });
    return afterSecondTry(countVitest(first, 1), countVitest(merged, 0));
  };

  it('names what passed at it, and forgives nothing of the files that were not run again', () => {
    expect(
      afterTrying(fileOf('b.test.ts', { 'a door closes': 'passed', 'a door creaks': 'passed' })),
    ).toEqual({
      passed: 3,
      failed: 1,
      names: ['a door is missing'],
      unsteady: ['a door closes', 'a door creaks'],
    });
  });

  it('leaves failed what failed again', () => {
    expect(
      afterTrying(fileOf('b.test.ts', { 'a door closes': 'failed', 'a door creaks': 'passed' }, 'failed')),
    ).toMatchObject({
      passed: 2,
      failed: 2,
      names: ['a door is missing', 'a door closes'],
      unsteady: ['a door creaks'],
    });
  });
});

describe('the count of Playwright', () => {
  const spec = (title: string, ...statuses: ('expected' | 'unexpected' | 'flaky' | 'skipped')[]) => ({
    title,
    tests: statuses.map((status) => ({ status })),
  });

  it('takes skipped tests for failed ones, and errors outside tests too', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
    const suites = [
      {
        specs: [spec('a door opens', 'expected', 'unexpected')],
        suites: [{ specs: [spec('a door closes', 'flaky'), spec('a door creaks', 'skipped')] }],
      },
    ];
    expect(countPlaywright({ stats, suites, errors: [{}] }, 1)).toEqual({
      passed: 5,
      failed: 3,
      names: ['a door opens', 'a door creaks'],
      unsteady: ['a door closes'],
    });
  });

  it('believes the exit code before the report', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, suites: [], errors: [] }, 1)).toMatchObject({ passed: 4, failed: 1 });
  });
});
