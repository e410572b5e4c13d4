import type { Lights } from '#lib/lights.ts';
import { markOutline, markPanes, paneSize } from './mark-svg.ts';

/** The logo: the house, two by two panes, one per service. */
export const Mark = ({ lights, className }: { lights?: Lights; className?: string }) => (
  <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
    <path d={markOutline} fill="var(--mark-wall)" />
    {markPanes.map(({ of, x, y }) => (
      <rect
        key={of}
        x={x}
        y={y}
        width={paneSize}
        height={paneSize}
        rx={1}
        fill={lights?.[of] === false ? 'var(--glass-dark)' : 'var(--lamp)'}
      />
    ))}
  </svg>
);
