import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exclusively } from './exclusively.mjs';
import { LauncherError } from './launcher-error.mjs';
import { installPackages } from './npm.mjs';
import { findPinnedNode, hasPinnedNode, platform, usesMusl } from './pinned-node.mjs';
import { root } from './root.mjs';

const lockPath = join(root, 'package-lock.json');
const stampPath = join(root, 'node_modules', '.medianest-installed');

/**
 * Installs the locked packages when they are missing or older than the lockfile.
 *
 * @returns {Promise<string>} the path of the pinned Node 24
 */
export async function ensureInstalled() {
  const node = findInstalled();
  if (node) return node;
  refuseUnsupportedMachine();
  return exclusively('installation', async () => findInstalled() ?? install());
}

/** @returns {string | null} the pinned Node if the packages are known to match the lockfile */
function findInstalled() {
  return read(stampPath) === stampOf(readFileSync(lockPath, 'utf8')) ? findPinnedNode() : null;
}

async function install() {
  const lock = readFileSync(lockPath, 'utf8');
  const isFirst = findPinnedNode() === null;
  if (isFirst || !matchesLock(lock)) {
    await installPackages(isFirst ? 'first start' : 'the list of packages changed');
  }
  const node = findPinnedNode();
  if (!node) {
    throw new LauncherError(
      'npm left out the Node 24 that this project pins; remove any "omit=optional" from the npm configuration and start again.',
    );
  }
  remember(stampOf(lock));
  return node;
}

/** @type {(lock: string) => string} */
const stampOf = (lock) => `${platform} ${createHash('sha256').update(lock).digest('hex')}`;

function refuseUnsupportedMachine() {
  if (!hasPinnedNode()) {
    throw new LauncherError(
      `${platform} is not supported; use Linux (x64, arm64), macOS or the Docker image.`,
    );
  }
  if (usesMusl()) {
    throw new LauncherError(
      'this system uses musl (Alpine), for which PostgreSQL and Node are not built; use a glibc system such as Debian or Ubuntu, or the Docker image.',
    );
  }
}

/**
 * Packages installed by hand (`npm install x`) count: npm's own record is compared with the lockfile.
 *
 * @type {(lock: string) => boolean}
 */
function matchesLock(lock) {
  const record = read(join(root, 'node_modules', '.package-lock.json'));
  if (record === null) return false;
  const wanted = /** @type {Record<string, LockedPackage>} */ (JSON.parse(lock).packages);
  const present = /** @type {Record<string, LockedPackage>} */ (JSON.parse(record).packages);
  return Object.entries(wanted).every(([path, { version, optional, link }]) => {
    if (!path.includes('node_modules/')) return true;
    if (path in present) return link || present[path]?.version === version;
    return optional === true;
  });
}

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/** @type {(stamp: string) => void} */
function remember(stamp) {
  try {
    writeFileSync(stampPath, stamp);
  } catch {
    // A folder that cannot be written still starts; it is only compared again next time.
  }
}

/** @type {(path: string) => string | null} */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
