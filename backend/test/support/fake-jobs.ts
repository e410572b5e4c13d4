import type * as z from 'zod';
import type { AddOptions, JobDefinition, JobLine, WorkOptions } from '../../src/platform/queue/index.ts';

type Line<Data> = Pick<JobLine<Data>, 'add' | 'wake' | 'work' | 'every'>;
type Waiting = { line: string; atMs: number; run(): Promise<void> };

/** Jobs that run when a test says so, by the clock of the test. */
export const createFakeJobs = (now: () => number) => {
  const waiting = new Map<string, Waiting>();
  const scheduled: string[] = [];
  let isAway = false;

  const define = <Schema extends z.ZodType>({
    name: line,
    data: schema,
  }: JobDefinition<Schema>): Line<z.output<Schema>> => {
    let worker: WorkOptions<z.output<Schema>> | undefined;
    const put = (data: z.output<Schema>, { id = `job ${waiting.size}`, delayMs = 0 }: AddOptions) => {
      if (isAway) throw new Error('The store is away');
      if (waiting.has(id)) return;
      const job = { id, data: schema.parse(data), attempt: 1, isLastAttempt: true };
      const run = async () => worker?.run(job, new AbortController().signal);
      waiting.set(id, { line, atMs: now() + delayMs, run });
    };
    return {
      add: async (data, options = {}) => put(data, options),
      wake: async (jobs) => {
        for (const { data, ...options } of jobs) put(data, options);
      },
      work: (options) => {
        worker = options;
      },
      every: async (_everyMs, data) => {
        scheduled.push(line);
        put(data, { id: `every ${line}` });
      },
    };
  };

  return {
    define,
    scheduled,
    /** Runs what is due, and what that makes due. */
    async run() {
      for (;;) {
        const due = [...waiting].find(([, { atMs }]) => atMs <= now());
        if (!due) return;
        waiting.delete(due[0]);
        await due[1].run();
      }
    },
    /** How many milliseconds until each job that waits. */
    waits: () => [...waiting.values()].map(({ atMs }) => atMs - now()),
    lose: () => waiting.clear(),
    setAway(away: boolean) {
      isAway = away;
    },
  };
};
