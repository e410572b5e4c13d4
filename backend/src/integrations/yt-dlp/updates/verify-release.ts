import { createHash } from 'node:crypto';
import type { PublicKey } from 'openpgp';
import { UpdateRefused } from './problem.ts';

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** @throws UpdateRefused `bad-signature` unless this key signed exactly these bytes */
export const requireSignature = async (sums: Buffer, signature: Buffer, key: PublicKey): Promise<void> => {
  const { createMessage, readSignature, verify } = await import('openpgp');
  try {
    const [message, parsed] = await Promise.all([
      createMessage({ binary: new Uint8Array(sums) }),
      readSignature({ binarySignature: new Uint8Array(signature) }),
    ]);
    // It fails when no signature is by the key.
    await verify({ message, signature: parsed, verificationKeys: key, expectSigned: true, format: 'binary' });
  } catch (cause) {
    throw new UpdateRefused('bad-signature', 'The list of checksums is not signed by yt-dlp’s key.', cause);
  }
};

/** @returns the SHA-256 that a signed list has for a file; it must be there once */
export const findChecksum = (sums: string, asset: string): string => {
  const found = sums.split('\n').flatMap((line) => {
    const [checksum = '', name = ''] = line.trim().split(/\s+/);
    return name.replace(/^\*/, '') === asset ? [checksum.toLowerCase()] : [];
  });
  const [checksum = ''] = found;
  if (found.length === 1 && /^[0-9a-f]{64}$/.test(checksum)) return checksum;
  throw new UpdateRefused('bad-checksum', `The list of checksums does not say one for ${asset}.`);
};

/** @throws UpdateRefused `bad-checksum` for other bytes than those that were published */
export const requireChecksum = (bytes: Buffer, checksum: string): void => {
  if (sha256Of(bytes) === checksum) return;
  throw new UpdateRefused('bad-checksum', 'What was downloaded is not what was published.');
};
