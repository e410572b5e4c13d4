import type { Log } from '../../../kernel/log.ts';
import type { LibraryFolder } from '../library-folder.ts';
import type { VideoTool } from '../ports.ts';
import type { QueueRepository } from '../rows/queue.repository.ts';
import type { ItemRow } from '../rows/stored-rows.ts';
import { isWhole, removeFiles } from './place-file.ts';
import type { Settle } from './settle.ts';
import { clearStage, stageNameOf, sweepStages } from './stages.ts';

/** At the start: ends what an earlier life left running, and takes up what it was at. */
export const createRecover = (parts: {
  queue: QueueRepository;
  folders: LibraryFolder;
  tool: Pick<VideoTool, 'killGroup'>;
  settle: Settle;
  log: Log;
}) => {
  const { queue, folders, tool, settle, log } = parts;

  const endOrphan = async ({ id, processGroup: pid, processStartedAt: startedAt }: ItemRow) => {
    if (pid && startedAt && (await tool.killGroup({ pid, startedAt }, stageNameOf(id))))
      log.warn({ pid }, 'A download that an earlier run left behind was ended');
  };

  /** What cannot be cleared away now (a disk that is read-only, say) keeps nothing from starting. */
  const tidy = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (cause) {
      log.warn({ err: cause }, 'What earlier downloads left behind could not be cleared away');
    }
  };

  /** A file under its final name was whole before it got there. */
  const takeUp = async (folder: string | null, item: ItemRow) => {
    const file = item.fileId && (await queue.findFileById(item.fileId));
    const size = file && { bytesDone: file.sizeBytes, bytesTotal: file.sizeBytes };
    const ended = { processGroup: null, processStartedAt: null };
    if (folder && file && (await isWhole(folder, file))) {
      await queue.write(item.id, { ...ended, ...size, status: 'completed', finishedAt: new Date() });
      await tidy(() => clearStage(folder, item.id));
      return;
    }
    // Without the library nobody can tell whether the file is there; whoever takes the video next looks.
    await queue.write(item.id, { ...ended, status: 'queued', ...(folder && { fileId: null }) });
  };

  return async (): Promise<void> => {
    const items = await queue.listClaimed();
    for (const item of items) await endOrphan(item);
    const place = await folders.find();
    const folder = place?.isThere ? place.folder : null;
    for (const item of items) await takeUp(folder, item);
    for (const downloadId of await queue.listUnsettledIds()) await settle(downloadId);
    if (!folder) return;
    for (const { path } of await queue.takeUnusedFiles(null)) await tidy(() => removeFiles(folder, path));
    const open = await queue.listOpenIds();
    await tidy(() => sweepStages(folder, (itemId) => open.has(itemId)));
  };
};
