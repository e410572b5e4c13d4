import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import type { Tally } from './stage.ts';

type VitestReport = {
  numPassedTests: number;
  numTotalTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
};

/** So many files may be tried again: what breaks more of them is no accident. */
const mostTriedAgain = 3;

/**
 * Runs Vitest, all projects or the files that match a filter, and counts its tests.
 *
 * A file with a failure is run once more by itself: a machine may pause for seconds at any place, and what
 * is broken fails again.
 */
export async function runVitest(options: { reportFolder: string; filter?: string[] }): Promise<Tally> {
  const first = await runOnce(options);
  const files = failedFiles(first.report);
  const tally = countVitest(first.report, first.exitCode);
  if (files.length === 0 || files.length > mostTriedAgain) return tally;
  console.log('\n== once more');
  const second = await runOnce({ ...options, filter: files });
  return afterSecondTry(tally, countVitest(second.report, second.exitCode));
}

async function runOnce(options: { reportFolder: string; filter?: string[] }) {
  const file = join(options.reportFolder, 'vitest.json');
  const exitCode = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...(options.filter ?? []),
  ]);
  return { report: JSON.parse(await readFile(file, 'utf8')) as VitestReport, exitCode };
}

const failedFiles = ({ testResults }: VitestReport) =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/** What came of a run whose failed files were run again. */
export function afterSecondTry(first: Tally, second: Tally): Tally {
  const { failed, names = [] } = second;
  const unsteady = (first.names ?? []).filter((name) => !names.includes(name));
  return { passed: first.passed + first.failed - failed, failed, names, unsteady };
}

/** What did not pass failed, skipped tests too, and so did a file that could not even be loaded. */
export function countVitest(report: VitestReport, exitCode: number): Tally {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = report.numTotalTests - report.numPassedTests + unloadable.length;
  const names = [
    ...unloadable.map(({ name }) => name),
    ...report.testResults.flatMap(({ assertionResults }) =>
      assertionResults.filter(({ status }) => status !== 'passed').map(({ fullName }) => fullName),
    ),
  ];
  return { passed: report.numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, names };
}
