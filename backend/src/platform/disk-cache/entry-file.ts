import { hash } from 'node:crypto';

/** Something that was kept. */
export type KeptEntry = {
  bytes: Buffer;
  /** SHA-256 of the bytes, in base64url: the same bytes always have the same. */
  digest: string;
  /** Milliseconds since the epoch. */
  storedAt: number;
};

const mark = Buffer.from('MNC1');
const storedAtOffset = mark.length;
const digestOffset = storedAtOffset + 8;
const digestBytes = 32;

/** What a file has before its content: a mark, the time of storing, and the SHA-256 of the content. */
export const headerBytes = digestOffset + digestBytes;

/** The header that goes before the bytes, and the entry as it will be read. */
export const createEntry = (bytes: Buffer, storedAt: number): { header: Buffer; entry: KeptEntry } => {
  const digest = hash('sha256', bytes, 'buffer');
  const header = Buffer.alloc(headerBytes);
  mark.copy(header);
  header.writeDoubleBE(storedAt, storedAtOffset);
  digest.copy(header, digestOffset);
  return { header, entry: { bytes, digest: digest.toString('base64url'), storedAt } };
};

/** The entry in a file; null when the file is empty, cut short, changed, or something else. */
export const readEntry = (file: Buffer): KeptEntry | null => {
  if (file.length < headerBytes || !file.subarray(0, mark.length).equals(mark)) return null;
  const bytes = file.subarray(headerBytes);
  const digest = hash('sha256', bytes, 'buffer');
  if (!digest.equals(file.subarray(digestOffset, headerBytes))) return null;
  return { bytes, digest: digest.toString('base64url'), storedAt: file.readDoubleBE(storedAtOffset) };
};
