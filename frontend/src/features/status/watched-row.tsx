import type { ReactNode } from 'react';

export interface Figure {
  label: string;
  value: string;
}

interface WatchedRowProps {
  name: string;
  state: ReactNode;
  bar: ReactNode;
  figures: readonly Figure[];
  /** What else is to be said or done about it. */
  children?: ReactNode;
}

/** One thing that is watched: its name and state, how it was, and the figures. */
export const WatchedRow = ({ name, state, bar, figures, children }: WatchedRowProps) => (
  <li className="py-4.5">
    <div className="grid items-center gap-x-10 gap-y-2.5 rail:grid-cols-[10.5rem_minmax(0,1fr)] wide:grid-cols-[10.5rem_minmax(0,1fr)_15.75rem]">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-0.5 rail:grid rail:justify-start">
        <h3 dir="auto" className="type-subhead min-w-0 break-words">
          {name}
        </h3>
        {state}
      </div>
      <div className="min-h-10 content-center">{bar}</div>
      <dl className="grid auto-cols-fr grid-flow-col gap-2.5 tabular-nums rail:col-span-2 wide:col-span-1 wide:text-right">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-text-3 text-tiny">{label}</dt>
            <dd className="font-[620] text-small">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
    {children}
  </li>
);
