import { currentRights, type InstallRights, installPackages, mayInstall } from '../tools/apt.ts';
import { fetchYtDlp } from '../tools/fetch-yt-dlp.ts';
import { type DownloadTools, findDownloadTools, findProgram } from '../tools/find-tools.ts';

/** What there is for the tests of downloads, and what the machine allows. */
export type ToolSituation = DownloadTools & InstallRights & { python: string | null };

const currentToolSituation = (): ToolSituation => ({
  ...findDownloadTools(),
  ...currentRights(),
  python: findProgram(['python3']),
});

/** The packages that are missing; a yt-dlp that has to be fetched needs Python. */
export const missingPackages = ({ ffmpeg, ffprobe, ytDlp, python }: ToolSituation): string[] => [
  ...(ffmpeg && ffprobe ? [] : ['ffmpeg']),
  ...(ytDlp || python ? [] : ['python3']),
];

/** Why the tests cannot have the programs of downloads, as sentences; null when they have or can get them. */
export function explainMissingTools(situation: ToolSituation): string | null {
  const missing = missingPackages(situation);
  const wishes = [...missing.map((name) => `the package "${name}"`), ...wishForYtDlp(situation)];
  const canFetch = situation.hasApt && !situation.isRefused;
  if (wishes.length === 0 || mayInstall(situation) || (missing.length === 0 && canFetch)) return null;
  const wish = `The tests of downloads need real programs: install ${wishes.join(' and ')}`;
  if (situation.isRefused) return `${wish} (MEDIANEST_TEST_INSTALL=0 forbids to install them here).`;
  if (!situation.hasApt) return `${wish} with the package manager of this system.`;
  return `${wish}, as root: apt-get install ${missing.join(' ')}. yt-dlp is then fetched by itself.`;
}

const wishForYtDlp = ({ ytDlp }: ToolSituation) =>
  ytDlp ? [] : ['yt-dlp from 2025.11.12 on (in PATH, or YTDLP_PATH says where)'];

/**
 * Gets what the tests of downloads need: packages with apt-get, yt-dlp into the cache of this repository.
 *
 * @returns an obstacle, or null when everything is there
 * @throws Error when apt-get fails
 */
export async function prepareDownloadTools(): Promise<string | null> {
  const situation = currentToolSituation();
  const obstacle = explainMissingTools(situation);
  if (obstacle) return obstacle;
  const missing = missingPackages(situation);
  if (missing.length > 0) installPackages(missing);
  if (situation.ytDlp) return null;
  console.log('Fetching a current yt-dlp; it is not installed.');
  await fetchYtDlp();
  return null;
}
