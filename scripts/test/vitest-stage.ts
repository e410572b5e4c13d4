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

/** Runs Vitest, all projects or the files that match a filter, and counts its tests. */
export async function runVitest(options: { reportFolder: string; filter?: string[] }): Promise<Tally> {
  const report = join(options.reportFolder, 'vitest.json');
  const exitCode = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(options.filter ?? []),
  ]);
  return countVitest(JSON.parse(await readFile(report, 'utf8')), exitCode);
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
