import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listTargets, runApt } from './apt.ts';

const usualMirror = 'http://deb.debian.org/debian/';

const keyrings = ['gpg', 'pgp'].map((type) => `/usr/share/keyrings/debian-archive-keyring.${type}`);

/**
 * Where this machine gets Debian from: closed networks have a mirror of their own. Fresh images know no lists, so
 * theirs are read into a folder of ours.
 */
export async function findDebianMirror(scratch: string, timeoutMs: number): Promise<string> {
  const known = mirrorIn(listTargets());
  if (known) return known;
  const lists = join(scratch, 'lists-of-this-machine');
  await mkdir(join(lists, 'partial'), { recursive: true });
  const settings = ['-o', `Dir::State::Lists=${lists}`, '-o', 'APT::Sandbox::User=root'];
  runApt([...settings, 'update'], { timeoutMs });
  return mirrorIn(listTargets(settings)) ?? usualMirror;
}

/** The mirror of Debian itself among lines of a label and an address, not that of its security updates. */
export function mirrorIn(targets: readonly string[]): string | null {
  const found = targets.map((line) => line.split('|')).find(([label]) => label === 'Debian');
  return found?.[1] ?? null;
}

/** One line of apt's sources for a suite of that mirror. */
export function sourceLine(suite: string, mirror: string): string {
  const keyring = keyrings.find((path) => existsSync(path));
  return `deb ${keyring ? `[signed-by=${keyring}] ` : ''}${mirror} ${suite} main\n`;
}
