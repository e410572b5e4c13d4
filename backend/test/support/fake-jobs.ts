import type * as z from 'zod';
import type { JobDefinition, JobLine, JobQueue, WorkOptions } from '../../src/platform/queue/index.ts';

type AnyLine = {
  run: WorkOptions<unknown>['run'] | null;
  places: number;
  waiting: unknown[];
  every: unknown;
};

/** Jobs that run at once in this process; what is to come later comes when the test lets it. */
export const createFakeJobs = () => {
  const lines = new Map<string, AnyLine>();
  const running = new Set<Promise<void>>();
  const aborted = new AbortController();

  const start = (line: AnyLine) => {
    if (!line.run || line.places === 0 || line.waiting.length === 0) return;
    line.places -= 1;
    const job = { id: 'job', data: line.waiting.shift(), attempt: 1, isLastAttempt: false };
    const run: Promise<void> = line.run(job, aborted.signal).finally(() => {
      running.delete(run);
      line.places += 1;
      start(line);
    });
    running.add(run);
    start(line);
  };

  const define = <Schema extends z.ZodType>({ name, data: schema }: JobDefinition<Schema>) => {
    const line: AnyLine = { run: null, places: 0, waiting: [], every: null };
    lines.set(name, line);
    const made: Pick<JobLine<z.output<Schema>>, 'add' | 'every' | 'work'> = {
      async add(data, options = {}) {
        const checked = schema.parse(data);
        if (options.delayMs) return;
        line.waiting.push(checked);
        start(line);
      },
      async every(_everyMs, data) {
        line.every = data;
      },
      work({ run, concurrency }) {
        line.run = run as WorkOptions<unknown>['run'];
        line.places = concurrency;
        start(line);
      },
    };
    return made as JobLine<z.output<Schema>>;
  };

  return {
    queue: { define } as Pick<JobQueue, 'define'>,
    /** Waits until nothing runs any more, also not what that brought about. */
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    /** The turn of the schedules. */
    tick() {
      for (const line of lines.values()) {
        line.waiting.push(line.every);
        start(line);
      }
    },
    /** As a process that stops tells its runs. */
    abort: () => aborted.abort(),
  };
};
