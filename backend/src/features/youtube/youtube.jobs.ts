import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Log } from '../../kernel/log.ts';
import type { JobQueue } from '../../platform/queue/index.ts';

/** Over all people: YouTube notices who asks for more (yt-dlp.md, "Driving it"). */
export const atOnce = 2;

const usualLookMs = 60_000;
const followLookMs = 10 * 60_000;

/** A look at a playlist cannot be cut short; the portal does not wait longer for it. */
const longestGoodbyeMs = 15_000;

const nothing = z.object({});
const goneSchema = z.object({
  folders: z.array(z.string()).optional(),
  collectionId: z.string().nullish(),
});

export interface YoutubeWork {
  recover(): Promise<void>;
  /** Gets what is wanted, one video after the other, until there is none. */
  fetchAll(signal: AbortSignal): Promise<void>;
  showDue(signal: AbortSignal): Promise<void>;
  takeOut(gone: { folders: string[]; collectionId: string | null }): Promise<void>;
  checkFollows(signal: AbortSignal): Promise<void>;
}

/**
 * Rows say what is wanted; these jobs only wake who does it. They have no ids of their own: one that is added while
 * another ends is therefore never lost, and one too many finds nothing to do.
 */
export const createYoutubeJobs = ({
  jobs,
  log,
  lookEveryMs = usualLookMs,
}: {
  jobs: Pick<JobQueue, 'define'>;
  log: Log;
  /** How often it is looked whether something waits for its time. */
  lookEveryMs?: number | undefined;
}) => {
  const fetching = jobs.define({ name: 'youtube.fetch', data: nothing });
  const showing = jobs.define({
    name: 'youtube.plex',
    data: goneSchema,
    attempts: 8,
    backoff: { firstMs: 30_000, maxMs: 3_600_000 },
  });
  const following = jobs.define({ name: 'youtube.follow', data: nothing });
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  /** Waited for when the portal stops. */
  const tracked = (signal: AbortSignal, work: (both: AbortSignal) => Promise<void>) => {
    const run = work(AbortSignal.any([signal, stopping.signal])).finally(() => running.delete(run));
    running.add(run);
    return run;
  };

  const wake = async () => {
    await Promise.all(Array.from({ length: atOnce }, () => fetching.add({})));
  };

  return {
    wake,
    /** For a moment that comes before the next regular look. */
    wakeAt(time: Date): void {
      const delayMs = Math.max(0, time.getTime() - Date.now());
      if (delayMs > lookEveryMs) return;
      fetching.add({}, { delayMs: delayMs + 50 }).catch((err: unknown) => {
        log.warn({ err }, 'Downloads could not be woken; they go on with the next regular look');
      });
    },
    wakePlex: () => showing.add({}),
    takeOut: (gone: { folders: string[]; collectionId: string | null }) => showing.add(gone),
    /** Waits, unless the portal stops. */
    pause: async (ms: number) => {
      await pause(ms, undefined, { signal: stopping.signal });
    },
    async start(work: YoutubeWork): Promise<void> {
      await tracked(stopping.signal, work.recover);
      if (stopping.signal.aborted) return;
      fetching.work({
        concurrency: atOnce,
        run: (_job, signal) => tracked(signal, work.fetchAll),
      });
      showing.work({
        concurrency: 1,
        run: ({ data }, signal) =>
          tracked(signal, (both) => {
            const { folders, collectionId = null } = data;
            return folders ? work.takeOut({ folders, collectionId }) : work.showDue(both);
          }),
      });
      following.work({ concurrency: 1, run: (_job, signal) => tracked(signal, work.checkFollows) });
      await fetching.every(lookEveryMs, {});
      await showing.every(lookEveryMs, {});
      await following.every(Math.min(followLookMs, 10 * lookEveryMs), {});
      await Promise.all([wake(), showing.add({})]);
    },
    async close(): Promise<void> {
      stopping.abort();
      await Promise.race([Promise.allSettled(running), pause(longestGoodbyeMs, undefined, { ref: false })]);
    },
  };
};

export type YoutubeJobs = ReturnType<typeof createYoutubeJobs>;
