import { type Stage, sum, type Tally } from './stage.ts';

type Result = Tally & { title: string; seconds: number };

/**
 * Runs every stage, whatever the others did, and prints what came of them, the failures by their names.
 *
 * The last line is `N passed, N failed`. A stage without tests counts as a failure: it proves nothing.
 */
export async function runStages(stages: Stage[]): Promise<Tally> {
  const results: Result[] = [];
  for (const stage of stages) {
    console.log(`\n== ${stage.title}`);
    const startedAt = performance.now();
    const tally = await runStage(stage);
    results.push({ ...tally, title: stage.title, seconds: (performance.now() - startedAt) / 1000 });
  }
  const total = sum(results);
  console.log('');
  for (const name of total.names) console.log(`failed: ${name}`);
  for (const name of total.unsteady) console.log(`passed at the second try: ${name}`);
  for (const result of results) console.log(summaryLine(result));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total;
}

async function runStage({ run }: Stage): Promise<Tally> {
  try {
    const tally = await run();
    if (tally.passed + tally.failed > 0) return tally;
    console.error('No test ran.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return { passed: 0, failed: 1 };
}

const summaryLine = ({ title, passed, failed, seconds }: Result) =>
  `${title.padEnd(24)} ${String(passed).padStart(5)} passed ${String(failed).padStart(5)} failed ${seconds.toFixed(0).padStart(5)} s`;
