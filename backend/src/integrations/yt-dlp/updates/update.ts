import type { Toolbox } from '../tools/toolbox.ts';
import { UpdateRefused } from './problem.ts';
import type { ReleaseSource, UpdateChannel } from './release-source.ts';
import { asset } from './release-source.ts';
import { type KeyFile, loadSigningKey } from './signing-key.ts';
import { smokeTest } from './smoke-test.ts';
import { findChecksum, requireChecksum, requireSignature } from './verify-release.ts';
import type { VersionsFolder } from './versions-folder.ts';

export type UpdateOutcome =
  | { outcome: 'updated'; from: string | null; to: string }
  /** What is published is in use, or was given up by a person and is to be passed over. */
  | { outcome: 'current'; version: string | null };

export interface UpdateWish {
  channel: UpdateChannel;
  /** The checksum of a program that a person went back from; it is not fetched again. */
  passOver?: string | null | undefined;
}

export interface UpdateParts {
  versions: VersionsFolder;
  source: ReleaseSource;
  keyFile: KeyFile;
  toolbox: Pick<Toolbox, 'inspect'>;
  searchPath: string;
}

const refuseOlder = (version: string, inUse: string | null) => {
  if (inUse !== null && version < inUse)
    throw new UpdateRefused('older', `What is published is of ${version}, older than the ${inUse} in use.`);
};

/**
 * Fetches what the channel publishes and switches to it, if it is signed, whole, newer and starts.
 *
 * Nothing that is fetched runs before its signature and checksum are right; nothing changes before it has run.
 */
export const createUpdate = (parts: UpdateParts) => {
  const { versions, source, keyFile, toolbox, searchPath } = parts;

  const onDisk = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      throw new UpdateRefused('not-stored', `${versions.folder} cannot be written to (${code}).`, cause);
    }
  };

  const findInUse = async () => {
    const { ytDlp } = await toolbox.inspect();
    return ytDlp.state === 'found' ? ytDlp.version : null;
  };

  const readList = async (channel: UpdateChannel) => {
    const key = await loadSigningKey(keyFile);
    const { sums, signature } = await source.getSums(channel);
    await requireSignature(sums, signature, key);
    return findChecksum(sums.toString('utf8'), asset);
  };

  const fetch = async (channel: UpdateChannel, checksum: string, inUse: string | null) => {
    const bytes = await source.getProgram(channel);
    requireChecksum(bytes, checksum);
    const draft = await onDisk(versions.draft(bytes));
    try {
      const version = await smokeTest(draft.path, searchPath);
      refuseOlder(version, inUse);
      if (version !== inUse) await onDisk(draft.keepAs(version));
      return version;
    } finally {
      await draft.discard();
    }
  };

  return async ({ channel, passOver }: UpdateWish): Promise<UpdateOutcome> => {
    await onDisk(versions.sweep());
    const inUse = await findInUse();
    const checksum = await readList(channel);
    if (checksum === passOver) return { outcome: 'current', version: inUse };
    const known = await versions.findByChecksum(checksum);
    if (known !== null) refuseOlder(known, inUse);
    const version = known ?? (await fetch(channel, checksum, inUse));
    if (version === inUse) return { outcome: 'current', version };
    await onDisk(versions.switchTo(version));
    return { outcome: 'updated', from: inUse, to: version };
  };
};
