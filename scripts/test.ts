import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './check/checks.ts';
import { runBrowserTests } from './test/browser-stage.ts';
import { buildEverything } from './test/build-stage.ts';
import { currentSituation, explainMissingPrograms, installPrograms } from './test/install-programs.ts';
import { prepareDownloadTools } from './test/prepare-download-tools.ts';
import { runStages } from './test/run-stages.ts';
import { type Stage, single, sum } from './test/stage.ts';
import { runVitest } from './test/vitest-stage.ts';

/** `npm test`: everything. `npm test -- <filter>`: only the Vitest files whose path contains the filter. */
const filter = process.argv.slice(2);
const reportFolder = await mkdtemp(join(tmpdir(), 'medianest-reports-'));

const checkStage: Stage = {
  title: 'types, lint, imports',
  async run() {
    const tallies = [];
    for (const { name, passes } of checks) {
      const passed = await passes();
      console.log(`${passed ? 'passed' : 'FAILED'}  ${name}`);
      tallies.push(single(passed));
    }
    return sum(tallies);
  },
};

const everything: Stage[] = [
  checkStage,
  { title: 'unit, database, API', run: () => runVitest({ reportFolder }) },
  { title: 'build', run: buildEverything },
  { title: 'browser', run: () => runBrowserTests({ reportFolder }) },
];

async function test(): Promise<boolean> {
  const lackOfTools = await prepareDownloadTools();
  if (lackOfTools) {
    console.error(lackOfTools);
    return false;
  }
  if (filter.length > 0) {
    const { failed } = await runStages([
      { title: 'unit, database, API', run: () => runVitest({ reportFolder, filter }) },
    ]);
    return failed === 0;
  }
  const situation = currentSituation();
  const obstacle = explainMissingPrograms(situation);
  if (obstacle) {
    console.error(obstacle);
    return false;
  }
  installPrograms(situation);
  const { failed } = await runStages(everything);
  return failed === 0;
}

try {
  process.exitCode = (await test()) ? 0 : 1;
} finally {
  await rm(reportFolder, { recursive: true });
}
