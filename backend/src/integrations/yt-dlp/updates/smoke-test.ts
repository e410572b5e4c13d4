import { alone } from '../isolation.ts';
import { runTool } from '../tools/run-tool.ts';
import { isTooOldYtDlp, oldestYtDlp, ytDlpVersionIn } from '../yt-dlp-version.ts';
import { UpdateRefused } from './problem.ts';

/** Small machines take seconds to unpack it for the first time. */
const timeoutMs = 20_000;

/**
 * Starts a new program as downloads start it: it has to know every option that keeps it by itself.
 *
 * @returns its version
 * @throws UpdateRefused `does-not-run`
 */
export const smokeTest = async (path: string, searchPath: string): Promise<string> => {
  const run = await runTool({ path, args: [...alone, '--version'], searchPath, timeoutMs });
  const version = run.outcome === 'ended' ? ytDlpVersionIn(run.output) : undefined;
  if (version === undefined)
    throw new UpdateRefused(
      'does-not-run',
      'The new yt-dlp does not start here. It needs Python 3.11 or later.',
    );
  if (isTooOldYtDlp(version))
    throw new UpdateRefused('older', `yt-dlp is of ${version}; ${oldestYtDlp} or later is needed.`);
  return version;
};
