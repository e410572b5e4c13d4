import { currentRights, type InstallRights, installPackages, mayInstall } from '../tools/apt.ts';
import { findProgram } from '../tools/find-tools.ts';
import { findBrowser } from './find-browser.ts';

/** A program of the system that tests run, and the Debian packages that bring it. */
type Program = { need: string; packages: string[]; find: () => string | null };

const programs: Program[] = [
  // Chromium draws no text without a font.
  {
    need: 'The browser tests need Chromium',
    packages: ['chromium', 'fonts-liberation'],
    find: () => findBrowser(),
  },
  {
    need: 'The tests of the job queue need Redis',
    packages: ['redis-server'],
    find: () => findProgram(['redis-server']),
  },
];

/** What the machine lacks and allows, as far as installing goes. */
export type InstallSituation = InstallRights & { missing: Pick<Program, 'need' | 'packages'>[] };

export const currentSituation = (): InstallSituation => ({
  missing: programs.filter(({ find }) => find() === null),
  ...currentRights(),
});

/** Why the tests cannot have their programs, a sentence for each; null when they have or can get them. */
export function explainMissingPrograms({ missing, ...rights }: InstallSituation): string | null {
  if (missing.length === 0 || mayInstall(rights)) return null;
  const explain = ({ need, packages: [name] }: InstallSituation['missing'][number]) => {
    const wish = `${need}: install the package "${name}"`;
    if (rights.isRefused) return `${wish} (MEDIANEST_TEST_INSTALL=0 forbids to install it here).`;
    if (!rights.hasApt) return `${wish} with the package manager of this system.`;
    return `${wish}, as root: apt-get install ${name}.`;
  };
  return missing.map(explain).join('\n');
}

/**
 * Installs what is missing with apt-get.
 *
 * @throws Error when apt-get fails
 */
export function installPrograms({ missing }: Pick<InstallSituation, 'missing'>): void {
  const packages = missing.flatMap((program) => program.packages);
  if (packages.length > 0) installPackages(packages);
}
