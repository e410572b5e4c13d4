import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '../../database/client.ts';
import type { SettingsStore } from '../../database/settings-store.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { PictureMaker, PictureStore } from '../../platform/pictures/index.ts';
import type { JobQueue } from '../../platform/queue/index.ts';
import { createAsk } from './downloads/ask.ts';
import { createChangeDownloads } from './downloads/change.ts';
import { createDecide } from './downloads/decide.ts';
import { createFindOwn } from './downloads/own.ts';
import { createReadDownloads } from './downloads/read.ts';
import { createRemoveDownload } from './downloads/remove.ts';
import { createCheckFollows } from './follow/check-follows.ts';
import { createLibraryFolder } from './library-folder.ts';
import { createLimits } from './limits.ts';
import { createLookUp } from './look/look-up.ts';
import { createPreview } from './look/preview.ts';
import { createKeepCollection } from './plex/keep-collection.ts';
import { createShowInPlex } from './plex/show-in-plex.ts';
import { createTakeOut } from './plex/take-out.ts';
import type {
  Disk,
  DownloadAudience,
  Folders,
  Pictures,
  QuotaSource,
  VideoLibrary,
  VideoTool,
} from './ports.ts';
import { createQueueState } from './queue-state.ts';
import { createRoomLeft } from './room-left.ts';
import { createRows } from './rows/index.ts';
import { createThumbnails } from './thumbnails.ts';
import { createToolWatch } from './tool-watch.ts';
import { createView } from './view.ts';
import { createWorkers } from './worker/index.ts';
import { createOutlast } from './worker/outlast.ts';
import { createProgressBoard } from './worker/progress-board.ts';
import { createRunning } from './worker/running.ts';
import { createSettle } from './worker/settle.ts';
import { createTellProgress } from './worker/tell-progress.ts';
import { createYoutubeJobs } from './youtube.jobs.ts';
import { createYoutubeHandlers } from './youtube.routes.ts';

export type {
  Disk,
  DownloadAudience,
  DownloadNews,
  FetchRequest,
  FetchResult,
  Folders,
  FoundVideos,
  Pictures,
  QuotaSource,
  VideoFailure,
  VideoLibrary,
  VideoSection,
  VideoTool,
} from './ports.ts';

export interface YoutubeDependencies {
  db: Db;
  settings: SettingsStore;
  clock: Clock;
  log: Log;
  jobs: Pick<JobQueue, 'define'>;
  tool: VideoTool;
  folders: Folders;
  disk: Disk;
  library: VideoLibrary;
  quota: QuotaSource;
  pictures: Pictures;
  pictureTools: { store: PictureStore; converter: PictureMaker };
  audience: DownloadAudience;
  /** What the files and folders do not allow others, as in `umask`. */
  umask: number;
  /** Tests shorten them. */
  paces?:
    | { lookEveryMs?: number; restMs?: number; plexLooksMs?: readonly number[]; outageMs?: number }
    | undefined;
}

/** So long nothing is asked of YouTube between two videos. */
const usualRestMs = 2000;

/** Videos and playlists from YouTube, from the address to the collection in Plex. */
export const createYoutube = (dependencies: YoutubeDependencies) => {
  const { db, settings, clock, log, tool, disk, library, audience, paces = {} } = dependencies;
  const folders = createLibraryFolder(dependencies);
  const rows = createRows(db);
  const { reads, writes } = rows;
  const jobs = createYoutubeJobs({ ...dependencies, lookEveryMs: paces.lookEveryMs });
  const { wake, wakeAt, pause } = jobs;
  const limits = createLimits(settings);
  const lookUp = createLookUp({ tool, clock });
  const board = createProgressBoard();
  const running = createRunning();
  const tell = createTellProgress({ reads, board, audience, log });
  const state = createQueueState({ settings, reads, tool, clock, audience, wakeAt });
  const onBatch = async (id: string) => {
    await writes.change(id, { collectionDueAt: clock.now() });
    await jobs.wakePlex();
  };
  const settle = createSettle({ writes, clock, tell, audience, log, wakePlex: jobs.wakePlex });
  const view = createView({ live: board, listLine: reads.listLine, watchUrl: library.watchUrl });
  const findOwn = createFindOwn({ reads });
  const toolWatch = createToolWatch({ settings, audience });
  const { restMs = usualRestMs } = paces;
  const workers = createWorkers({
    ...{
      rows,
      limits,
      tool,
      folders,
      disk,
      state,
      board,
      running,
      tell,
      settle,
      toolWatch,
      clock,
      log,
      wakeAt,
    },
    outlast: createOutlast({ log, pause, waitMs: paces.outageMs }),
    umask: dependencies.umask,
    rest: () => sleep(restMs),
  });
  const keepCollection = createKeepCollection(rows);
  const looksMs = paces.plexLooksMs;
  const show = createShowInPlex({
    ...{ rows, folders, library, keepCollection, tell, clock, log, pause, looksMs },
  });
  const checkFollows = createCheckFollows({ rows, lookUp, limits, clock, settle, wake });
  const roomLeft = createRoomLeft({ disk, reads });
  const asking = { rows, lookUp, folders, roomLeft, limits, clock, view, audience, wake };
  const now = () => clock.now().getTime();

  return {
    handlers: createYoutubeHandlers({
      preview: createPreview({ ...asking, quota: dependencies.quota, known: reads }),
      thumbnails: createThumbnails({ ...dependencies.pictureTools, pictures: dependencies.pictures, now }),
      ask: createAsk(asking),
      read: createReadDownloads({ reads, view, findOwn }),
      change: createChangeDownloads({ rows, findOwn, view, running, settle, clock, wake, onBatch }),
      decide: createDecide({ rows, findOwn, view, clock, tell, audience, wake }),
      remove: createRemoveDownload({ rows, findOwn, folders, running, onBatch, takeOut: jobs.takeOut }),
      limits,
      state,
    }),
    jobs: {
      start: () =>
        jobs.start({
          ...workers,
          checkFollows,
          takeOut: createTakeOut({ folders, library, disk }),
          async showDue(signal) {
            for (const due of await writes.listDueForPlex(clock.now())) if (!signal.aborted) await show(due);
          },
        }),
      async close() {
        await jobs.close();
        tell.close();
      },
    },
    /** The program that fetches is another one now. */
    async noteNewTool(): Promise<void> {
      await toolWatch.forget();
      await state.noteNewTool();
    },
    /** For the socket of one download: its state now; throws `not_found` for what is not the person’s. */
    findOwn: async (...which: Parameters<typeof findOwn>) => {
      const [actor] = which;
      return view.one(actor, await findOwn(...which));
    },
  };
};

export type Youtube = ReturnType<typeof createYoutube>;
