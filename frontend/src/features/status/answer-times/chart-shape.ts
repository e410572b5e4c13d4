import type { Beat } from '@medianest/shared';

/** Beats in a row that were down, or in maintenance. */
export interface Span {
  status: 'down' | 'maintenance';
  from: number;
  /** The first beat after it. */
  to: number;
}

const bounds = [1, 2, 4, 6, 10];

/** The next number above whose half is round too, for the guides. */
export const roundAbove = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return Math.max(2, (bounds.find((bound) => bound * power >= value) ?? 10) * power);
};

export const usualMs = (beats: readonly Beat[]): number | null => {
  const times = beats.flatMap(({ responseTimeMs }) => responseTimeMs ?? []).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? null;
};

export const slowestMs = (beats: readonly Beat[]): number | null =>
  beats.reduce<number | null>(
    (slowest, { responseTimeMs: ms }) => (ms !== null && ms > (slowest ?? -1) ? ms : slowest),
    null,
  );

export const spansOf = (beats: readonly Beat[]): Span[] => {
  const spans: Span[] = [];
  for (const [index, { status }] of beats.entries()) {
    if (status !== 'down' && status !== 'maintenance') continue;
    const last = spans.at(-1);
    if (last?.status === status && last.to === index) last.to = index + 1;
    else spans.push({ status, from: index, to: index + 1 });
  }
  return spans;
};

/** Stretches of answers without a gap, as indexes. */
const runsOf = (beats: readonly Beat[]): number[][] => {
  const runs: number[][] = [];
  for (const [index, { responseTimeMs }] of beats.entries()) {
    if (responseTimeMs === null) continue;
    const last = runs.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else runs.push([index]);
  }
  return runs;
};

/** The line and what lies under it, in a square of a hundred. */
export const pathsOf = (beats: readonly Beat[], topMs: number): { line: string; area: string } => {
  const x = (index: number) => (((index + 0.5) / beats.length) * 100).toFixed(2);
  const y = (index: number) => (100 - ((beats[index]?.responseTimeMs ?? 0) / topMs) * 100).toFixed(2);
  const drawn = runsOf(beats).map((run) => {
    const first = run[0] ?? 0;
    // A single answer is a dot: a line that goes nowhere, with round ends.
    const ends = run.length === 1 ? [first, first] : run;
    const line = `M${ends.map((index) => `${x(index)} ${y(index)}`).join('L')}`;
    return { line, area: `${line}L${x(run.at(-1) ?? first)} 100L${x(first)} 100z` };
  });
  return { line: drawn.map(({ line }) => line).join(''), area: drawn.map(({ area }) => area).join('') };
};

const severity: Record<Beat['status'], number> = { unknown: 0, up: 1, maintenance: 2, degraded: 3, down: 4 };

/** Fewer beats, each the worst of several and their mean: as many as somebody listens to. */
export const condense = (beats: readonly Beat[], most: number): Beat[] => {
  const size = Math.max(1, Math.ceil(beats.length / most));
  return Array.from({ length: Math.ceil(beats.length / size) }, (_, row) => {
    const within = beats.slice(row * size, (row + 1) * size);
    const times = within.flatMap(({ responseTimeMs }) => responseTimeMs ?? []);
    return {
      at: within[0]?.at ?? '',
      status: within.reduce<Beat['status']>(
        (worst, { status }) => (severity[status] > severity[worst] ? status : worst),
        'unknown',
      ),
      responseTimeMs: times.length === 0 ? null : times.reduce((sum, ms) => sum + ms, 0) / times.length,
    };
  });
};
