import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTool } from './run-tool.ts';
import type { Tally } from './stage.ts';

type Suite = {
  suites?: Suite[];
  specs?: { title: string; tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: Suite[];
  errors: unknown[];
};

/** Runs the tests in a real browser and counts them. */
export async function runBrowserTests(options: { reportFolder: string }): Promise<Tally> {
  const report = join(options.reportFolder, 'playwright.json');
  const exitCode = await runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  return countPlaywright(JSON.parse(await readFile(report, 'utf8')), exitCode);
}

/** What did not pass at its second try failed, skipped tests too. */
export function countPlaywright({ stats, suites, errors }: PlaywrightReport, exitCode: number): Tally {
  const failed = stats.unexpected + stats.skipped + errors.length;
  return {
    passed: stats.expected + stats.flaky,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    names: [...titlesOf(suites, 'unexpected'), ...titlesOf(suites, 'skipped')],
    unsteady: titlesOf(suites, 'flaky'),
  };
}

const titlesOf = (suites: Suite[], wanted: string): string[] =>
  suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ title, tests }) => tests.filter(({ status }) => status === wanted).map(() => title)),
    ...titlesOf(inner, wanted),
  ]);
