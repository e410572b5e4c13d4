import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { StartupError } from '../../kernel/startup-error.ts';
import { writeFileAtomically } from './write-file.ts';

const markerName = 'medianest.json';
const markerSchema = z.object({ purpose: z.enum(['real', 'demo']) });

/** A demo folder is thrown away freely, a real one never: they are told apart by a marker and never mixed. */
export type Purpose = z.infer<typeof markerSchema>['purpose'];

export async function hasMarker(folder: string): Promise<boolean> {
  return (await readMarker(folder)) !== undefined;
}

/**
 * Marks a new folder, and refuses one that was marked for the other purpose.
 *
 * @throws StartupError when the folder has the other purpose or a marker that cannot be understood
 */
export async function claimFor(folder: string, purpose: Purpose): Promise<void> {
  const text = await readMarker(folder);
  if (text === undefined) {
    return writeFileAtomically(join(folder, markerName), `${JSON.stringify({ purpose })}\n`);
  }
  const marker = parseMarker(text);
  if (!marker) {
    throw new StartupError(`The file ${join(folder, markerName)} is damaged: restore it from a backup.`);
  }
  if (marker.purpose !== purpose) {
    throw new StartupError(
      `The data folder ${folder} belongs to a ${marker.purpose} installation and this is a ${purpose} one: set MEDIANEST_DATA_DIR to another folder.`,
    );
  }
}

async function readMarker(folder: string): Promise<string | undefined> {
  return readFile(join(folder, markerName), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EACCES') return undefined;
    throw error;
  });
}

function parseMarker(text: string) {
  try {
    return markerSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
