import { type Child, type ChildOptions, startChild } from './start-child.ts';

/** Programs that belong together: whatever was started is stopped, the last started first. */
export interface ProcessGroup {
  start(options: ChildOptions): Child;
  /** Says which program ended first, and how; pending while all run. */
  firstEnd: Promise<{ child: Child; exitCode: number }>;
  stop(): Promise<void>;
}

export function createProcessGroup(): ProcessGroup {
  const children: Child[] = [];
  const { promise: firstEnd, resolve, reject } = Promise.withResolvers<{ child: Child; exitCode: number }>();
  return {
    start(options) {
      const child = startChild(options);
      children.push(child);
      child.ended.then((exitCode) => resolve({ child, exitCode }), reject);
      return child;
    },
    firstEnd,
    async stop() {
      for (const child of children.toReversed()) await child.stop();
    },
  };
}
