import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hasMarker } from './purpose.ts';
import { canEnter, type ServerAccount } from './server-account.ts';

type PlaceRequest = { wanted: string; movedRoot: string; account: ServerAccount | undefined };

/**
 * Where the data folder really lies.
 *
 * The moved place is used when the account of the database server cannot reach the wanted one, and for as
 * long as it exists: data does not seem lost because somebody changed the mode of a folder above it.
 */
export async function choosePlace({ wanted, movedRoot, account }: PlaceRequest): Promise<string> {
  const moved = movedPlace(wanted, movedRoot);
  if (await hasMarker(moved)) return moved;
  if (!account) return wanted;
  return (await canEnter(account, await nearestExisting(dirname(wanted)))) ? wanted : moved;
}

/** Deterministic, and different for every wanted path: clones and demos side by side never collide. */
export function movedPlace(wanted: string, movedRoot: string): string {
  const hash = createHash('sha256').update(wanted).digest('hex').slice(0, 8);
  return join(movedRoot, `${basename(wanted)}-${hash}`);
}

async function nearestExisting(folder: string): Promise<string> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  );
  return exists || dirname(folder) === folder ? folder : nearestExisting(dirname(folder));
}
