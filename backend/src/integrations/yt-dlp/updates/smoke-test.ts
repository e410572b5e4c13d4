import { alone } from '../isolation.ts';
import { runTool } from '../tools/run-tool.ts';
import { isTooOldYtDlp, oldestYtDlp, ytDlpVersionIn } from '../yt-dlp-version.ts';
import { UpdateRefused } from './problem.ts';

/** Small machines take seconds to unpack it for the first time. */
const timeoutMs = 20_000;

/** Of each site a line, of which there are thousands. */
const maxBytes = 1_000_000;

const doesNotRun = (why: string) => new UpdateRefused('does-not-run', `The new yt-dlp ${why}.`);

/**
 * Starts a new program twice: for its version, and as downloads start it. It has to know every option that keeps it
 * by itself, and YouTube. (A version is told before options are looked at.)
 *
 * @returns its version
 * @throws UpdateRefused `does-not-run` or `older`
 */
export const smokeTest = async (path: string, searchPath: string): Promise<string> => {
  const run = async (args: string[]) => {
    const { outcome, ...ended } = await runTool({ path, args, searchPath, timeoutMs, maxBytes });
    return outcome === 'ended' && 'output' in ended ? ended.output : '';
  };
  const version = ytDlpVersionIn(await run(['--ignore-config', '--version']));
  if (version === undefined) throw doesNotRun('does not start here; it needs Python 3.11 or later');
  if (isTooOldYtDlp(version))
    throw new UpdateRefused('older', `yt-dlp is of ${version}; ${oldestYtDlp} or later is needed.`);
  const sites = await run([...alone, '--list-extractors']);
  if (!sites.split('\n').includes('youtube')) throw doesNotRun('does not take the options of downloads');
  return version;
};
