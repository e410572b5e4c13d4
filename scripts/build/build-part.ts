import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { takeFingerprint } from '../launcher/fingerprint.mjs';
import { type PartName, parts, stampName } from '../launcher/parts.mjs';
import { root } from '../launcher/root.mjs';
import { buildBackend } from './build-backend.ts';
import { buildFrontend } from './build-frontend.ts';

/** Each fills an empty folder, which takes the place of the part's output when all went well. */
const builders: Record<PartName, { title: string; build: (folder: string) => Promise<void> }> = {
  backend: { title: 'the server', build: buildBackend },
  frontend: { title: 'the pages', build: buildFrontend },
};

/**
 * Builds one part and puts it in the place of the old one.
 *
 * The fingerprint is taken before the build, so that an edit during it makes the part stale again;
 * it arrives together with the finished part, so that a killed build leaves nothing that looks done.
 */
export async function buildPart(name: PartName): Promise<void> {
  const { title, build } = builders[name];
  const startedAt = performance.now();
  console.log(`MediaNest: building ${title} ...`);
  const stamp = takeFingerprint({ folder: root, inputs: parts[name].inputs });
  const output = join(root, parts[name].output);
  const fresh = `${output}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  try {
    await build(fresh);
    await writeFile(join(fresh, stampName), JSON.stringify(stamp));
    await replaceFolder(output, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  console.log(`MediaNest: built ${title} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

async function replaceFolder(output: string, fresh: string): Promise<void> {
  const old = `${output}.old`;
  await rm(old, { recursive: true, force: true });
  await rename(output, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, output);
  await rm(old, { recursive: true, force: true });
}
