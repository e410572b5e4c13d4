import { serverArguments, serverEnvironment } from '../launcher/server.mjs';
import type { ProcessGroup } from './process-group.ts';
import type { Child } from './start-child.ts';
import { waitForAnswer } from './wait-for-answer.ts';

/**
 * Starts the built portal as a process and waits until it is healthy.
 *
 * @param options.env must hold `PORT` and `HOST`
 * @throws Error with its output when it cannot start
 */
export async function startPortalProcess(options: {
  group: ProcessGroup;
  env: NodeJS.ProcessEnv;
  onOutput?: (text: string) => void;
}): Promise<Child> {
  const { group, env, ...output } = options;
  const child = group.start({
    name: 'the portal',
    args: serverArguments,
    env: { ...serverEnvironment, ...process.env, ...env },
    ...output,
  });
  await waitForAnswer({ url: `http://${env.HOST}:${env.PORT}/health`, from: child });
  return child;
}
