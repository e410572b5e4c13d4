import { describe, expect, it, vi } from 'vitest';
import { countPlaywright } from './browser-stage.ts';
import { runStages } from './run-stages.ts';
import { afterSecondTry, countVitest } from './vitest-stage.ts';

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

describe('the count of Vitest', () => {
  const loaded = { name: 'a.test.ts', status: 'passed', assertionResults: [] };

  it('takes skipped tests for failed ones', () => {
    const tests = [
      { status: 'passed', fullName: 'a door opens' },
      { status: 'pending', fullName: 'a door closes' },
      { status: 'failed', fullName: 'a door creaks' },
    ];
    const file = { ...loaded, assertionResults: tests };
    const report = { numPassedTests: 3, numTotalTests: 5, testResults: [file] };
    const names = ['a door closes', 'a door creaks'];
    expect(countVitest(report, 0)).toEqual({ passed: 3, failed: 2, names });
  });

  it('counts a file that cannot be loaded', () => {
    const report = {
      numPassedTests: 3,
      numTotalTests: 3,
      testResults: [loaded, { name: 'b.test.ts', status: 'failed', assertionResults: [] }],
    };
    expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 1, names: ['b.test.ts'] });
  });

  it('counts a failure outside any test', () => {
    const report = { numPassedTests: 3, numTotalTests: 3, testResults: [loaded] };
    expect(countVitest(report, 1)).toMatchObject({ passed: 3, failed: 1 });
  });
});

describe('a second try', () => {
  const first = { passed: 3, failed: 2, names: ['a door opens', 'a door closes'] };

  it('names what passed at it', () => {
    expect(afterSecondTry(first, { passed: 5, failed: 0, names: [] })).toEqual({
      passed: 5,
      failed: 0,
      names: [],
      unsteady: ['a door opens', 'a door closes'],
    });
  });

  it('leaves failed what failed again, and what only fails now', () => {
    const second = { passed: 3, failed: 2, names: ['a door closes', 'a door creaks'] };
    expect(afterSecondTry(first, second)).toEqual({
      passed: 3,
      failed: 2,
      names: ['a door closes', 'a door creaks'],
      unsteady: ['a door opens'],
    });
  });

  it('that cannot even run is a failure', () => {
    expect(afterSecondTry(first, { passed: 0, failed: 1, names: ['a.test.ts'] })).toMatchObject({
      passed: 4,
      failed: 1,
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
