import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PublicKey } from 'openpgp';
import { UpdateRefused } from './problem.ts';

/** Of the key that signs yt-dlp’s releases (yt-dlp.md, "Keeping it current"). */
export const ytDlpFingerprint = 'AC0CBBE6848D6A873464AF4E57CF65933B5A7581';

/**
 * The key itself, as yt-dlp publishes it (`public.key` of its repository): beside this file in the source, and beside
 * the bundle when it is built.
 */
export const ytDlpKeyPath = fileURLToPath(new URL('./yt-dlp-public.key', import.meta.url));

export interface KeyFile {
  path: string;
  fingerprint: string;
}

const readOrNull = async (path: string) => {
  try {
    return await readFile(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new UpdateRefused('no-key', `The key file ${path} cannot be read.`, cause);
  }
};

const isArmored = (bytes: Buffer) => bytes.toString('latin1').trimStart().startsWith('-----BEGIN PGP');

const parseKeys = async (bytes: Buffer) => {
  // Half a megabyte of code that nothing else needs.
  const { readKeys } = await import('openpgp');
  return isArmored(bytes)
    ? readKeys({ armoredKeys: bytes.toString('utf8') })
    : readKeys({ binaryKeys: bytes });
};

/**
 * The key in the file whose fingerprint is the pinned one. Whoever put the file there is not believed: any other
 * key is refused.
 *
 * @throws UpdateRefused `no-key` or `wrong-key`
 */
export const loadSigningKey = async ({ path, fingerprint }: KeyFile): Promise<PublicKey> => {
  const bytes = await readOrNull(path);
  if (!bytes) throw new UpdateRefused('no-key', `There is no key at ${path}.`);
  const keys = await parseKeys(bytes).catch((cause) => {
    throw new UpdateRefused('wrong-key', `The file ${path} is no OpenPGP key.`, cause);
  });
  const key = keys.find((one) => one.getFingerprint().toUpperCase() === fingerprint);
  if (key) return key;
  throw new UpdateRefused(
    'wrong-key',
    `The key at ${path} is not the one with the fingerprint ${fingerprint}.`,
  );
};
