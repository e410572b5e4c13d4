import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

const apt = '/usr/bin/apt-get';

/** Chromium draws no text without a font. */
const packages = ['chromium', 'fonts-liberation'];

/** What the machine allows, as far as installing goes. */
export type InstallSituation = {
  browser: string | null;
  isRefused: boolean;
  hasApt: boolean;
  isRoot: boolean;
};

export const currentSituation = (): InstallSituation => ({
  browser: findBrowser(),
  isRefused: process.env.MEDIANEST_TEST_INSTALL === '0',
  hasApt: existsSync(apt),
  isRoot: process.getuid?.() === 0,
});

/** Why the browser tests cannot have their browser, as a sentence; null when they have or can get it. */
export function explainMissingBrowser({
  browser,
  isRefused,
  hasApt,
  isRoot,
}: InstallSituation): string | null {
  if (browser || (!isRefused && hasApt && isRoot)) return null;
  const wish = 'The browser tests need Chromium: install the package "chromium"';
  if (isRefused) return `${wish} (MEDIANEST_TEST_INSTALL=0 forbids to install it here).`;
  if (!hasApt) return `${wish} with the package manager of this system.`;
  return `${wish}, as root: apt-get install chromium.`;
}

/**
 * Installs Chromium with apt-get.
 *
 * @throws Error when apt-get fails
 */
export function installBrowser(): void {
  console.log(`Installing with apt-get: ${packages.join(', ')} (and what they need).`);
  const install = () => runApt('install', '--yes', '--no-install-recommends', ...packages);
  // The lists may be missing or name versions that the mirror no longer has.
  if (install()) return;
  if (runApt('update') && install()) return;
  throw new Error('apt-get could not install chromium; install it by hand and start the tests again.');
}

function runApt(...args: string[]): boolean {
  const { status } = spawnSync(apt, ['-q', '-o', 'Dpkg::Use-Pty=0', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
