import type { Actor } from '../../../kernel/actor.ts';
import type { DownloadPage, DownloadReads } from '../rows/download-reads.repository.ts';
import type { View } from '../view.ts';
import type { FindOwn } from './own.ts';

export const createReadDownloads = (parts: { reads: DownloadReads; view: View; findOwn: FindOwn }) => {
  const { reads, view, findOwn } = parts;

  const list = async (actor: Actor, page: DownloadPage) => {
    const { rows, total } = await reads.list(page);
    const { offset, limit } = page;
    return { items: await view.many(actor, rows), total, offset, limit };
  };

  return {
    get: async (actor: Actor, id: string) => view.one(actor, await findOwn(actor, id)),
    listMine: (actor: Actor, page: Omit<DownloadPage, 'userId'>) =>
      list(actor, { ...page, userId: actor.userId }),
    listAll: (
      actor: Actor,
      { person, ...page }: Omit<DownloadPage, 'userId'> & { person?: string | undefined },
    ) => list(actor, { ...page, userId: person ?? null }),
  };
};
