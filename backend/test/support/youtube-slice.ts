import type { DownloadProgress, NewDownload, Role } from '@medianest/shared';
import { onTestFinished } from 'vitest';
import { createSettingsStore } from '../../src/database/settings-store.ts';
import { users } from '../../src/database/tables/index.ts';
import { createYoutube, type DownloadNews } from '../../src/features/youtube/index.ts';
import { createLibraryDisk, createPatientFiles } from '../../src/integrations/yt-dlp/index.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { Log } from '../../src/kernel/log.ts';
import type { TestDatabase } from './database.ts';
import { silentLog } from './database-server.ts';
import { createEagerJobs } from './eager-jobs.ts';
import { createFakeVideoSection } from './fake-video-section.ts';
import { createFakeTool } from './fake-youtube.ts';

const usualWish: NewDownload = {
  url: 'https://www.youtube.com/playlist?list=PLhome',
  quality: '720p',
  follow: false,
  subtitles: [],
  sponsorMarks: false,
};

/** The slice on a real database and a real folder, with everything outside of it pretended. */
export const createYoutubeSlice = (options: {
  database: Pick<TestDatabase, 'db'>;
  folder: string;
  log?: Log;
}) => {
  const { database, folder, log = silentLog } = options;
  const world = {
    now: new Date('2026-11-27T20:00:00Z'),
    freeBytes: 1e12,
    hasFolder: true,
    news: [] as DownloadNews[],
    progress: [] as { userId: string | null; progress: DownloadProgress }[],
    queueNews: [] as unknown[],
    outdated: [] as string[],
  };
  const youtube = createFakeTool();
  const plex = createFakeVideoSection(folder);

  /** As after a start of the portal: rows and files stay, everything else is new. It stops with the test. */
  const open = ({ restMs = 0 } = {}) => {
    const jobs = createEagerJobs();
    const slice = createYoutube({
      db: database.db,
      settings: createSettingsStore(database.db),
      clock: { now: () => world.now },
      log,
      jobs: jobs.queue,
      tool: youtube.tool,
      folders: { find: async () => (world.hasFolder ? { folder, plexPath: folder } : null) },
      disk: { ...createLibraryDisk(createPatientFiles()), freeBytes: async () => world.freeBytes },
      library: plex.library,
      quota: { look: async () => ({ remaining: 3, limit: 5, resetsAt: null }) },
      pictures: { fetch: async () => null },
      pictureTools: {
        store: { find: async () => null, keep: async (_key, bytes) => ({ bytes, digest: '', storedAt: 0 }) },
        converter: { convert: async () => null },
      },
      audience: {
        onProgress: (userId, progress) => world.progress.push({ userId, progress }),
        onDownload: (news) => world.news.push(news),
        onQueue: (queue) => world.queueNews.push(queue),
        onToolOutdated: (detail) => world.outdated.push(detail),
      },
      umask: 0o027,
      paces: { restMs, plexLooksMs: [0], outageMs: 20 },
    });
    onTestFinished(slice.jobs.close);
    /** A handler as the web server calls it, for what needs no browser. */
    const call = <K extends keyof typeof slice.handlers>(
      key: K,
      actor: Actor,
      input: { params?: unknown; query?: unknown; body?: unknown } = {},
    ) => {
      const handler = slice.handlers[key] as (call: unknown) => unknown;
      return handler({ actor, ...input }) as Promise<Awaited<ReturnType<(typeof slice.handlers)[K]>>>;
    };
    const ask = (actor: Actor, wanted: Partial<NewDownload> = {}) =>
      call('POST /youtube/download', actor, { body: { ...usualWish, ...wanted } });
    const get = (actor: Actor, id: string) => call('GET /youtube/downloads/:id', actor, { params: { id } });
    return { ...slice, call, ask, get, idle: jobs.idle, tick: jobs.tick, abort: jobs.abort };
  };

  const live = async (username: string, role: Role = 'user'): Promise<Actor> => {
    const userId = newId();
    await database.db.insert(users).values({ id: userId, plexId: userId, plexUsername: username, role });
    return { userId, sessionId: newId(), username, role };
  };

  return { world, youtube, plex, open, live };
};

export type YoutubeSlice = ReturnType<typeof createYoutubeSlice>;
export type OpenSlice = ReturnType<YoutubeSlice['open']>;
