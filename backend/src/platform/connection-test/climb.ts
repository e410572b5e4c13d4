import type { TestProblem, TestStep } from '@medianest/shared';

/** What one rung of a connection test found. Details are sentences for people, never what a server said. */
export type Finding =
  | { result: 'passed' | 'warned'; detail?: string | undefined }
  | { result: 'failed'; problem: TestProblem; detail?: string | undefined };

export interface Rung {
  step: TestStep['step'];
  /** Gets the time that is left for the whole test, in whole milliseconds. What it throws is a fault of ours, not a finding. */
  climb(remainingMs: number): Promise<Finding>;
}

export interface Climb {
  /** Null when every rung held. */
  problem: TestProblem | null;
  steps: TestStep[];
}

export interface ClimbOptions {
  /** For all rungs together. */
  limitMs: number;
  /** Milliseconds that only grow. */
  now?: () => number;
}

export const passed = (detail?: string): Finding => ({ result: 'passed', detail });
export const warned = (detail: string): Finding => ({ result: 'warned', detail });
export const failed = (problem: TestProblem, detail?: string): Finding => ({
  result: 'failed',
  problem,
  detail,
});

/** Whatever a rung waits for, its test is over in time. */
const inTime = async (climbing: Promise<Finding>, remainingMs: number): Promise<Finding> => {
  const { promise: late, resolve } = Promise.withResolvers<Finding>();
  const timer = setTimeout(() => resolve(failed('timeout')), remainingMs);
  try {
    return await Promise.race([climbing, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Climbs rung by rung; the first that fails ends the test, and those above it are not tried. */
export const climb = async (rungs: readonly Rung[], options: ClimbOptions): Promise<Climb> => {
  const { limitMs, now = () => performance.now() } = options;
  const endsAt = now() + limitMs;
  const steps: TestStep[] = [];
  let problem: TestProblem | null = null;
  for (const rung of rungs) {
    if (problem) {
      steps.push({ step: rung.step, result: 'not-tried', detail: null, durationMs: null });
      continue;
    }
    const startedAt = now();
    const remainingMs = Math.max(1, Math.floor(endsAt - startedAt));
    const finding = await inTime(rung.climb(remainingMs), remainingMs);
    if (finding.result === 'failed') problem = finding.problem;
    const { result, detail = null } = finding;
    steps.push({ step: rung.step, result, detail, durationMs: Math.round(now() - startedAt) });
  }
  return { problem, steps };
};
