import { createProcessGroup, type ProcessGroup } from './process-group.ts';

/**
 * Runs several programs as one: when a signal comes or one of them ends, all are stopped, and the
 * exit code says whether that was wanted.
 *
 * @param start starts them, one after another where one needs another
 */
export async function runTogether(start: (group: ProcessGroup) => Promise<void>): Promise<void> {
  const group = createProcessGroup();
  const signalled = new Promise<null>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(null));
  });
  const faultOnStart = start(group).then(
    () => new Promise<never>(() => {}),
    (error: Error) => error.message,
  );
  const faultLater = group.firstEnd.then(
    ({ child, exitCode }) => `${child.name} ended with exit code ${exitCode}.`,
  );
  const fault = await Promise.race([signalled, faultOnStart, faultLater]);
  if (fault !== null) {
    console.error(`MediaNest: ${fault}`);
    process.exitCode = 1;
  }
  await group.stop();
}
