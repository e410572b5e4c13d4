import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasMarker } from './purpose.ts';
import { canEnter, type ServerAccount } from './server-account.ts';

type PlaceRequest = { wanted: string; movedRoot: string; account: ServerAccount | undefined };

/**
 * Where the data folder really lies.
 *
 * A new one moves when the account of the database server cannot reach the wanted place. One that exists stays
 * where it is: data must not seem lost because somebody changed the mode of a folder above it.
 */
export async function choosePlace({ wanted, movedRoot, account }: PlaceRequest): Promise<string> {
  const moved = movedPlace(wanted, movedRoot);
  if (await hasMarker(moved)) return moved;
  if (!account || (await hasMarker(wanted))) return wanted;
  return (await canEnter(account, await nearestExisting(dirname(wanted)))) ? wanted : moved;
}

/** Deterministic, and different for every wanted path: clones and demos side by side never collide. */
export function movedPlace(wanted: string, movedRoot: string): string {
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 8);
  return join(movedRoot, `${basename(wanted)}-${hash}`);
}

async function nearestExisting(folder: string): Promise<string> {
  return (await exists(folder)) ? folder : nearestExisting(dirname(folder));
}

/** Something is there, or might be: a path under a file or a closed folder fails later with the true reason. */
export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
}
