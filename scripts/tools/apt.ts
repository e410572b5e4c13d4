import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const apt = '/usr/bin/apt-get';

/** What the machine allows, as far as installing goes. */
export type InstallRights = {
  isRefused: boolean;
  hasApt: boolean;
  isRoot: boolean;
};

export const currentRights = (): InstallRights => ({
  isRefused: process.env.MEDIANEST_TEST_INSTALL === '0',
  hasApt: existsSync(apt),
  isRoot: process.getuid?.() === 0,
});

export const mayInstall = ({ isRefused, hasApt, isRoot }: InstallRights) => !isRefused && hasApt && isRoot;

/**
 * Installs packages with apt-get.
 *
 * @throws Error when apt-get fails
 */
export function installPackages(packages: readonly string[]): void {
  console.log(`Installing with apt-get: ${packages.join(', ')} (and what they need).`);
  const install = () => runApt(['install', '--yes', '--no-install-recommends', ...packages]);
  // The lists may be missing or name versions that the mirror no longer has.
  if (install()) return;
  if (runApt(['update']) && install()) return;
  throw new Error(
    `apt-get could not install ${packages.join(', ')}; install it by hand and start the tests again.`,
  );
}

/** Whether apt-get did what it was told to, within a time. */
export function runApt(args: readonly string[], options: { cwd?: string; timeoutMs?: number } = {}): boolean {
  const { status } = spawnSync(apt, ['-q', '-o', 'Dpkg::Use-Pty=0', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: options.cwd,
    timeout: options.timeoutMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** The label and the address behind each list that apt-get has. */
export function listTargets(settings: readonly string[] = []): string[] {
  const format = ['--format', '$(LABEL)|$(REPO_URI)'];
  const { stdout } = spawnSync(apt, [...settings, 'indextargets', ...format], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').filter(Boolean);
}
