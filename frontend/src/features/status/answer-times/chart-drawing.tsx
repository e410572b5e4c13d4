import type { Beat } from '@medianest/shared';
import { pathsOf, type Span } from './chart-shape.ts';

const guides = [0.5, 50, 99.5];
const shades: Record<Span['status'], string> = {
  down: 'fill-(--down-fill) opacity-20',
  maintenance: 'fill-(--care-fill) opacity-20',
};

export interface ChartDrawingProps {
  name: string;
  beats: readonly Beat[];
  spans: readonly Span[];
  topMs: number;
  usualMs: number | null;
  /** It does not do well: the line warns. */
  warns: boolean;
}

/** Lines and shades alone; every word stands beside it. */
export const ChartDrawing = ({ name, beats, spans, topMs, usualMs, warns }: ChartDrawingProps) => {
  const { line, area } = pathsOf(beats, topMs);
  const x = (index: number) => (index / beats.length) * 100;
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="block h-32 w-full overflow-visible [&_path]:[vector-effect:non-scaling-stroke]"
    >
      {guides.map((y) => (
        <path key={y} d={`M0 ${y}H100`} className="fill-none stroke-line" />
      ))}
      {spans.map(({ status, from, to }) => (
        <rect key={from} x={x(from)} y="0" width={x(to) - x(from)} height="100" className={shades[status]} />
      ))}
      {usualMs !== null && (
        <path
          d={`M0 ${100 - (usualMs / topMs) * 100}H100`}
          strokeDasharray="5 4"
          className="fill-none stroke-text-3"
        />
      )}
      <path d={area} className={warns ? 'fill-(--slow-fill) opacity-12' : 'fill-(--up-fill) opacity-12'} />
      <path
        d={line}
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={warns ? 'fill-none stroke-(--slow-fill)' : 'fill-none stroke-(--up-fill)'}
      />
    </svg>
  );
};
