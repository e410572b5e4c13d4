import type { Actor } from '../../../kernel/actor.ts';
import { noSuchDownload } from '../refusals.ts';
import type { DownloadReads } from '../rows/download-reads.repository.ts';
import type { StoredDownload } from '../rows/stored-rows.ts';

/** A download that is the person’s own; administrators reach all. Others do not learn that it exists. */
export const createFindOwn =
  ({ reads }: { reads: DownloadReads }) =>
  async (actor: Pick<Actor, 'userId' | 'role'>, id: string): Promise<StoredDownload> => {
    const stored = await reads.find(id);
    if (!stored || (stored.userId !== actor.userId && actor.role !== 'admin')) throw noSuchDownload();
    return stored;
  };

export type FindOwn = ReturnType<typeof createFindOwn>;
