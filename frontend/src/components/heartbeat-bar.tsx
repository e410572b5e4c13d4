import type { Beat } from '@medianest/shared';
import { useTexts } from '#lib/texts/texts.tsx';

const stepX = 5;
const widthX = 3.6;
const lineY = 27;
const tallest = 25;
const shortest = 5;

const fills: Record<Beat['status'], string> = {
  up: 'fill-(--up-fill)',
  degraded: 'fill-(--slow-fill)',
  down: 'fill-(--down-fill)',
  maintenance: 'fill-(--care-fill)',
  unknown: 'fill-none stroke-(--unknown) stroke-1',
};
const states = Object.keys(fills) as Beat['status'][];

const usualOf = (beats: readonly Beat[]) => {
  const times = beats.flatMap(({ responseTimeMs }) => responseTimeMs ?? []).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] || 1;
};

/** Above the line it answered, and the usual answer stands two fifths high; below it did not. */
const boxOf = ({ status, responseTimeMs }: Beat, usualMs: number): readonly [y: number, height: number] => {
  if (status === 'down') return [28, 12];
  if (status === 'maintenance') return [23, 4];
  if (status === 'unknown') return [20, 6];
  const height = ((responseTimeMs ?? usualMs) / usualMs) * 0.42 * tallest;
  const kept = Math.min(tallest, Math.max(shortest, height));
  return [lineY - kept, kept];
};

const pathOf = (beats: readonly Beat[], status: Beat['status'], usualMs: number) =>
  beats
    .map((beat, index) => {
      if (beat.status !== status) return '';
      const [y, height] = boxOf(beat, usualMs);
      return `M${index * stepX + 0.5} ${y.toFixed(1)}h${widthX}v${height.toFixed(1)}h-${widthX}z`;
    })
    .join('');

interface HeartbeatBarProps {
  beats: readonly Beat[];
  /** The time that it covers, inside a sentence: "the last 24 hours". */
  span: string;
}

/** How something was: standing beats answered, hanging ones did not. One sentence for screen readers. */
export const HeartbeatBar = ({ beats, span }: HeartbeatBarProps) => {
  const { status: texts } = useTexts();
  const usualMs = usualOf(beats);
  const count = (state: Beat['status']) => beats.filter(({ status }) => status === state).length;
  const marks = {
    all: beats.length,
    slow: count('degraded'),
    down: count('down'),
    unknown: count('unknown'),
  };
  return (
    <svg
      role="img"
      aria-label={texts.bar(marks, span)}
      viewBox={`0 0 ${Math.max(1, beats.length) * stepX} 40`}
      preserveAspectRatio="none"
      className="block h-10 w-full"
    >
      {states.map((state) => (
        <path key={state} d={pathOf(beats, state, usualMs)} className={fills[state]} />
      ))}
    </svg>
  );
};
