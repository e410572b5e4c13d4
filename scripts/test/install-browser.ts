import { currentRights, type InstallRights, installPackages, mayInstall } from '../tools/apt.ts';
import { findBrowser } from './find-browser.ts';

/** Chromium draws no text without a font. */
const packages = ['chromium', 'fonts-liberation'];

/** Whether there is a browser, and what the machine allows. */
export type InstallSituation = InstallRights & { browser: string | null };

export const currentSituation = (): InstallSituation => ({ browser: findBrowser(), ...currentRights() });

/** Why the browser tests cannot have their browser, as a sentence; null when they have or can get it. */
export function explainMissingBrowser({ browser, ...rights }: InstallSituation): string | null {
  if (browser || mayInstall(rights)) return null;
  const wish = 'The browser tests need Chromium: install the package "chromium"';
  if (rights.isRefused) return `${wish} (MEDIANEST_TEST_INSTALL=0 forbids to install it here).`;
  if (!rights.hasApt) return `${wish} with the package manager of this system.`;
  return `${wish}, as root: apt-get install chromium.`;
}

/**
 * Installs Chromium with apt-get.
 *
 * @throws Error when apt-get fails
 */
export const installBrowser = (): void => installPackages(packages);
