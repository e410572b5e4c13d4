import { join } from 'node:path';
import { isFresh } from './fingerprint.mjs';
import { root } from './root.mjs';

/**
 * @typedef {object} Part
 * @property {string[]} inputs files and folders whose change makes the part stale
 * @property {string} output the folder that a build replaces as a whole
 */

const common = [
  'package-lock.json',
  'tsconfig.base.json',
  'shared/package.json',
  'shared/src',
  'scripts/build.ts',
  'scripts/build',
];

/** What `npm run build` makes. */
export const parts = {
  backend: {
    inputs: [...common, 'backend/package.json', 'backend/src'],
    output: 'backend/dist',
  },
  frontend: {
    inputs: [...common, 'frontend'],
    output: 'frontend/dist',
  },
};

/** @typedef {keyof typeof parts} PartName */

/** The names of the parts, in the order in which they are built. */
export const partNames = /** @type {PartName[]} */ (Object.keys(parts));

/** Lies in each output and says from which inputs it was built. */
export const stampName = 'built-from.json';

/** @returns {PartName[]} the parts that were never built or are older than their inputs */
export function staleParts() {
  return partNames.filter((name) => {
    const { inputs, output } = parts[name];
    return !isFresh({ folder: root, inputs, stampPath: join(root, output, stampName) });
  });
}
