import { existsSync } from 'node:fs';
import { listTargets } from './apt.ts';

const usualMirror = 'http://deb.debian.org/debian/';

const keyrings = ['gpg', 'pgp'].map((type) => `/usr/share/keyrings/debian-archive-keyring.${type}`);

/** Where this machine gets Debian from: closed networks have a mirror of their own. */
export function findDebianMirror(targets = listTargets('$(LABEL)|$(REPO_URI)')): string {
  const found = targets.map((line) => line.split('|')).find(([label]) => label === 'Debian');
  return found?.[1] ?? usualMirror;
}

/** One line of apt's sources for a suite of that mirror. */
export function sourceLine(suite: string, mirror = findDebianMirror()): string {
  const keyring = keyrings.find((path) => existsSync(path));
  return `deb ${keyring ? `[signed-by=${keyring}] ` : ''}${mirror} ${suite} main\n`;
}
