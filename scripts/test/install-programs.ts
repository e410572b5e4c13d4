import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, findProgram } from './find-program.ts';

const apt = '/usr/bin/apt-get';

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
export type InstallSituation = {
  missing: Pick<Program, 'need' | 'packages'>[];
  isRefused: boolean;
  hasApt: boolean;
  isRoot: boolean;
};

export const currentSituation = (): InstallSituation => ({
  missing: programs.filter(({ find }) => find() === null),
  isRefused: process.env.MEDIANEST_TEST_INSTALL === '0',
  hasApt: existsSync(apt),
  isRoot: process.getuid?.() === 0,
});

/** Why the tests cannot have their programs, a sentence for each; null when they have or can get them. */
export function explainMissingPrograms({
  missing,
  isRefused,
  hasApt,
  isRoot,
}: InstallSituation): string | null {
  if (missing.length === 0 || (!isRefused && hasApt && isRoot)) return null;
  const explain = ({ need, packages: [name] }: InstallSituation['missing'][number]) => {
    const wish = `${need}: install the package "${name}"`;
    if (isRefused) return `${wish} (MEDIANEST_TEST_INSTALL=0 forbids to install it here).`;
    if (!hasApt) return `${wish} with the package manager of this system.`;
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
  if (packages.length === 0) return;
  console.log(`Installing with apt-get: ${packages.join(', ')} (and what they need).`);
  const install = () => runApt('install', '--yes', '--no-install-recommends', ...packages);
  // The lists may be missing or name versions that the mirror no longer has.
  if (install()) return;
  if (runApt('update') && install()) return;
  throw new Error(
    `apt-get could not install ${packages.join(', ')}; install them by hand and start the tests again.`,
  );
}

function runApt(...args: string[]): boolean {
  const { status } = spawnSync(apt, ['-q', '-o', 'Dpkg::Use-Pty=0', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
