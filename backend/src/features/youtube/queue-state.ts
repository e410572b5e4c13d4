import { type DownloadQueue, downloadQueueSchema } from '@medianest/shared';
import * as z from 'zod';
import type { SettingsStore } from '../../database/settings-store.ts';
import type { Clock } from '../../kernel/clock.ts';
import { createGate } from '../../platform/resilience/index.ts';
import type { DownloadAudience, VideoFailure, VideoTool } from './ports.ts';
import { problemWords } from './problem-words.ts';
import type { DownloadReads } from './rows/download-reads.repository.ts';

const name = 'youtube.pause';

const because = downloadQueueSchema.shape.pausedBecause;
type Because = NonNullable<DownloadQueue['pausedBecause']>;

/** `times` counts the pauses since a video last came, so that each is longer than the one before. */
const pauseSchema = z.object({
  because,
  until: z.iso.datetime().nullable(),
  detail: z.string().nullable(),
  times: z.int().default(0),
});
type Pause = z.output<typeof pauseSchema>;

const none: Pause = { because: null, until: null, detail: null, times: 0 };

/** After this it is tried again even where somebody has to act: perhaps somebody has. */
const usualWaitMs = 15 * 60_000;
const longestWaitMs = 24 * 60 * 60_000;

const reasonOf = ({ problem }: VideoFailure): Because => {
  const known = because.unwrap().options.find((option) => option === problem);
  return known ?? 'rate-limited';
};

const toolProblemOf = (failure: VideoFailure | null): DownloadQueue['toolProblem'] => {
  if (!failure) return null;
  return failure.problem === 'tool-outdated' ? 'tool-outdated' : 'tool-missing';
};

/** Whether videos are fetched at all: kept in a row, so that a restart changes nothing. */
export const createQueueState = (parts: {
  settings: Pick<SettingsStore, 'find' | 'save'>;
  reads: Pick<DownloadReads, 'countOpenItems'>;
  tool: Pick<VideoTool, 'findToolProblem'>;
  clock: Clock;
  audience: Pick<DownloadAudience, 'onQueue'>;
  /** There is something to do again at this moment. */
  wakeAt(time: Date): void;
}) => {
  const { settings, reads, tool, clock, audience, wakeAt } = parts;
  /** Workers meet the same obstacle at once, and it is told once. */
  const alone = createGate(1);
  const load = async () => (await settings.find(name, pauseSchema)) ?? none;

  const isOver = ({ because: why, until }: Pause) =>
    why === null || (until !== null && Date.parse(until) <= clock.now().getTime());

  const standing = (pause: Pause) =>
    isOver(pause)
      ? { isPaused: false, pausedBecause: null, resumesAt: null, detail: null }
      : { isPaused: true, pausedBecause: pause.because, resumesAt: pause.until, detail: pause.detail };

  const save = async (pause: Pause) => {
    await settings.save(name, pause);
    audience.onQueue(standing(pause));
  };

  const pauseFor = async (failure: VideoFailure): Promise<Date | null> => {
    const before = await load();
    if (before.because === 'administrator') return null;
    if (!isOver(before)) return before.until === null ? null : new Date(before.until);
    const firstMs = failure.retryAfterMs ?? usualWaitMs;
    const waitMs = Math.min(longestWaitMs, firstMs * 2 ** Math.min(before.times, 10));
    const until = new Date(clock.now().getTime() + waitMs);
    const detail = problemWords[failure.problem];
    await save({ because: reasonOf(failure), until: until.toISOString(), detail, times: before.times + 1 });
    wakeAt(until);
    return until;
  };

  return {
    async isPaused(): Promise<boolean> {
      return !isOver(await load());
    },
    async view(): Promise<DownloadQueue> {
      const [pause, counts, failure] = await Promise.all([
        load(),
        reads.countOpenItems(),
        tool.findToolProblem(),
      ]);
      return { ...standing(pause), ...counts, toolProblem: toolProblemOf(failure) };
    },
    /** Something keeps every video away; an administrator’s own pause stays as it is. */
    pauseFor: (failure: VideoFailure): Promise<Date | null> => alone(() => pauseFor(failure)),
    /** A video came: whatever it was is over. */
    async noteSuccess(): Promise<void> {
      const before = await load();
      if (before.times > 0 && isOver(before)) await settings.save(name, none);
    },
    /** The library is there: nobody has to say so. */
    noteLibrary: (): Promise<void> =>
      alone(async () => {
        if ((await load()).because === 'library-away') await save(none);
      }),
    pauseByHand: () =>
      save({
        ...none,
        because: 'administrator',
        detail: 'The administrator has paused downloads.',
      }),
    async resume(): Promise<void> {
      await save(none);
      wakeAt(clock.now());
    },
    /** There is another program: what only waited for one goes on. */
    async noteNewTool(): Promise<void> {
      if ((await load()).because !== 'tool-missing') return;
      await save(none);
      wakeAt(clock.now());
    },
    /** When it goes on by itself, for whoever starts anew. */
    async findResumeAt(): Promise<Date | null> {
      const { until } = await load();
      return until === null ? null : new Date(until);
    },
  };
};

export type QueueState = ReturnType<typeof createQueueState>;
