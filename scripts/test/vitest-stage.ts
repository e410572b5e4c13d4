import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import type { Tally } from './stage.ts';

type VitestReport = {
  testResults: {
    /** The file's path. */
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};

type Options = { reportFolder: string; filter?: string[] };

/** So many files may be tried again: what breaks more of them is no accident. */
const mostTriedAgain = 3;

/**
 * Runs Vitest, all projects or the files that match a filter, and counts its tests.
 *
 * A file with a failure is run once more by itself: a machine may pause for seconds at any place.
 */
export async function runVitest(options: Options): Promise<Tally> {
  const first = await runOnce(options);
  const tally = countVitest(first.report, first.exitCode);
  const files = first.report.testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
  if (files.length === 0 || files.length > mostTriedAgain) return tally;
  console.log('\n== once more');
  const second = await runOnce({ ...options, filter: ['--no-file-parallelism', ...files] });
  return afterSecondTry(tally, countVitest(mergeReports(first.report, second.report), second.exitCode));
}

async function runOnce({ reportFolder, filter = [] }: Options) {
  const file = join(reportFolder, 'vitest.json');
  const exitCode = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...filter,
  ]);
  return { report: JSON.parse(await readFile(file, 'utf8')) as VitestReport, exitCode };
}

/** Of files that were run again, what the second report says; of all others, what the first one says. */
export function mergeReports(first: VitestReport, second: VitestReport): VitestReport {
  const again = new Set(second.testResults.map(({ name }) => name));
  return {
    testResults: [...first.testResults.filter(({ name }) => !again.has(name)), ...second.testResults],
  };
}

/** Names what failed first and does not any more. */
export function afterSecondTry(first: Tally, merged: Tally): Tally {
  const { names = [] } = merged;
  return { ...merged, unsteady: (first.names ?? []).filter((name) => !names.includes(name)) };
}

/** What did not pass failed, skipped tests too, and so did a file that broke outside its tests. */
export function countVitest({ testResults }: VitestReport, exitCode: number): Tally {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  const missed = tests.filter(({ status }) => status !== 'passed');
  const names = [...broken.map(({ name }) => name), ...missed.map(({ fullName }) => fullName)];
  const failed = names.length === 0 && exitCode !== 0 ? 1 : names.length;
  return { passed: tests.length - missed.length, failed, names };
}
