import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { StartupError } from '../../kernel/startup-error.ts';
import { writeFileAtomically } from './write-file.ts';

const fileName = 'secrets.json';

/**
 * The generated secrets of the data folder, or undefined before the first `writeSecrets`.
 *
 * @throws StartupError when the file cannot be read or does not fit the schema; new secrets in its place
 *   would make everything that was sealed with the old ones unreadable
 */
export function readSecrets<T>(folder: string, schema: z.ZodType<T>): T | undefined {
  const path = join(folder, fileName);
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartupError(
      `The secrets in ${path} cannot be read: restore that file from a backup, because stored Plex tokens open with nothing else.`,
      { cause },
    );
  }
}

/** Replaces all secrets at once; a crash leaves the old or the new ones. Only the portal's user can read them. */
export async function writeSecrets(folder: string, secrets: object): Promise<void> {
  await writeFileAtomically(join(folder, fileName), `${JSON.stringify(secrets, null, 2)}\n`);
}
