import * as z from 'zod';
import type { Clock } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { JobQueue } from '../../../platform/queue/index.ts';
import type { UpdateYtDlp } from './update-yt-dlp.ts';
import type { ViewYtDlp } from './view-yt-dlp.ts';

const hourMs = 3_600_000;

/** From three to five in the morning, by the clock of the house. */
const isNight = (time: Date) => time.getHours() >= 3 && time.getHours() < 5;

/** Once a night. */
const restMs = 20 * hourMs;

/** Updates by itself: at night, and when YouTube has left the program behind. */
export const createYtDlpJobs = (parts: {
  jobs: Pick<JobQueue, 'define'>;
  view: ViewYtDlp;
  updater: Pick<UpdateYtDlp, 'update'>;
  clock: Clock;
  /** Whether downloads are set up: an installation without them asks nobody for releases. */
  hasDownloads(): Promise<boolean>;
}) => {
  const { jobs, view, updater, clock, hasDownloads } = parts;
  const line = jobs.define({ name: 'admin.yt-dlp', data: z.object({ isUrgent: z.boolean() }) });

  const isTime = (lastAt: string | undefined) =>
    isNight(clock.now()) && (lastAt === undefined || clock.now().getTime() - Date.parse(lastAt) > restMs);

  const tend = async (isUrgent: boolean) => {
    const { channel, obstacle, lastUpdate } = await view();
    if (channel === 'off' || obstacle !== null) return;
    if (!isUrgent && !isTime(lastUpdate?.at)) return;
    if (!(await hasDownloads())) return;
    try {
      await updater.update(null);
    } catch (error) {
      // It is remembered for administrators, and the next night is another attempt.
      if (!(error instanceof AppError)) throw error;
    }
  };

  return {
    async start(): Promise<void> {
      line.work({ concurrency: 1, run: ({ data }) => tend(data.isUrgent) });
      await line.every(hourMs, { isUrgent: false });
    },
    /** Several videos failed as they do when the program is out of date. */
    updateSoon: () => line.add({ isUrgent: true }, { id: 'urgent' }),
  };
};
