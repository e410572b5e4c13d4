import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build makes, or what only tests read: no input. Hidden files are none either. */
const ignored = /^(\.|(node_modules|dist|out|test)$|next-env\.d\.ts$)|\.test\.tsx?$|\.tsbuildinfo$/;

/**
 * @typedef {object} Fingerprint
 * @property {string} quick over names, sizes and times: cheap, and enough while nothing was touched
 * @property {string} content over names and contents: stays the same through a copy or a checkout
 */

/**
 * Says whether the inputs are those that the stamp was written for.
 *
 * @param {{ folder: string, inputs: string[], stampPath: string }} what
 */
export function isFresh({ folder, inputs, stampPath }) {
  const stamp = readStamp(stampPath);
  if (!stamp) return false;
  const files = listFiles(folder, inputs);
  const quick = quickHash(folder, files);
  if (stamp.quick === quick) return true;
  if (stamp.content !== contentHash(folder, files)) return false;
  try {
    writeFileSync(stampPath, JSON.stringify({ ...stamp, quick }));
  } catch {
    // A read-only clone compares contents at every start.
  }
  return true;
}

/** @type {(what: { folder: string, inputs: string[] }) => Fingerprint} */
export function takeFingerprint({ folder, inputs }) {
  const files = listFiles(folder, inputs);
  return { quick: quickHash(folder, files), content: contentHash(folder, files) };
}

/** @type {(path: string) => Fingerprint | null} */
function readStamp(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @type {(folder: string, inputs: string[]) => string[]} */
function listFiles(folder, inputs) {
  /** @type {string[]} */
  const files = [];
  /** @type {(path: string) => void} */
  const visit = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      if (ignored.test(entry.name)) continue;
      const child = `${path}/${entry.name}`;
      if (entry.isDirectory()) visit(child);
      else files.push(child);
    }
  };
  for (const input of inputs) {
    const kind = statSync(join(folder, input), { throwIfNoEntry: false });
    if (kind?.isDirectory()) visit(input);
    else if (kind) files.push(input);
  }
  return files.sort();
}

/** @type {(folder: string, files: string[]) => string} */
function quickHash(folder, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(join(folder, file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @type {(folder: string, files: string[]) => string} */
function contentHash(folder, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
