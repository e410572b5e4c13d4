import * as z from 'zod';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { JobDefinition, JobLine } from '../../platform/queue/index.ts';
import type { DeliveriesRepository } from './deliveries.repository.ts';
import type { NotificationsRepository } from './notifications.repository.ts';
import { nameOfRoute, type Route, routeSchema, type Wake } from './route.ts';

const hourMs = 60 * 60_000;
const dayMs = 24 * hourMs;

/** How long the bell keeps what was read, and what was not. */
const keptDays = { read: 90, unread: 365 };

/** Messages that leave at the same time in one process. */
const concurrency = 4;

/** What this slice needs of the queue. */
export interface Jobs {
  define<Schema extends z.ZodType>(
    definition: JobDefinition<Schema>,
  ): Pick<JobLine<z.output<Schema>>, 'add' | 'wake' | 'work' | 'every'>;
}

/** The lines of this slice: one that sends, one that looks after what has gathered. */
export const createNotificationJobs = (parts: {
  jobs: Jobs;
  deliveries: Pick<DeliveriesRepository, 'listWaiting'>;
  bells: Pick<NotificationsRepository, 'prune'>;
  clock: Clock;
  log: Log;
}) => {
  const { jobs, deliveries, bells, clock, log } = parts;
  const sending = jobs.define({ name: 'notifications.send', data: routeSchema });
  const caring = jobs.define({ name: 'notifications.care', data: z.object({}) });

  const jobFor = (route: Route, dueAt: Date) => ({
    data: route,
    id: `${nameOfRoute(route)} ${dueAt.getTime()}`,
    delayMs: Math.max(0, dueAt.getTime() - clock.now().getTime()),
  });

  const wake: Wake = async (route, dueAt) => {
    const { data, ...options } = jobFor(route, dueAt);
    await sending.add(data, options);
  };

  /** What the queue has lost, or never got. A queue that is away now is asked again within the hour. */
  const wakeAll = async () => {
    try {
      const waiting = await deliveries.listWaiting();
      await sending.wake(waiting.map(({ route, dueAt }) => jobFor(route, dueAt)));
    } catch (cause) {
      log.warn({ err: cause }, 'Notifications that wait could not be put back');
    }
  };

  const prune = () => {
    const before = (days: number) => new Date(clock.now().getTime() - days * dayMs);
    return bells.prune({ readBefore: before(keptDays.read), before: before(keptDays.unread) });
  };

  return {
    wake,
    wakeAll,
    async start(deliver: (route: Route, signal: AbortSignal) => Promise<void>) {
      sending.work({ concurrency, run: ({ data }, signal) => deliver(data, signal) });
      caring.work({
        concurrency: 1,
        async run() {
          await wakeAll();
          await prune();
        },
      });
      await wakeAll();
      await caring.every(hourMs, {}).catch((cause) => {
        log.warn({ err: cause }, 'Nobody looks after old notifications until the next start');
      });
    },
  };
};

export type NotificationJobs = ReturnType<typeof createNotificationJobs>;
