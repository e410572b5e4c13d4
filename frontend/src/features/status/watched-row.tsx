import { type ReactNode, Suspense } from 'react';
import { Bone } from '#components/ui/skeleton.tsx';
import { DisclosureName } from './disclosure-name.tsx';

export interface Figure {
  label: string;
  value: string;
}

interface WatchedRowProps {
  name: string;
  state: ReactNode;
  bar: ReactNode;
  figures: readonly Figure[];
  isOpen: boolean;
  onToggle: () => void;
  /** What opens under it. */
  past: ReactNode;
  /** What else is to be said or done about it. */
  children?: ReactNode;
}

/** One thing that is watched: its name and state, how it was, and the figures. */
export const WatchedRow = ({
  name,
  state,
  bar,
  figures,
  isOpen,
  onToggle,
  past,
  children,
}: WatchedRowProps) => (
  <li className="py-4.5">
    <div className="grid items-center gap-x-10 gap-y-2.5 rail:grid-cols-[10.5rem_minmax(0,1fr)] wide:grid-cols-[10.5rem_minmax(0,1fr)_15.75rem]">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-0.5 rail:grid rail:justify-start">
        <h3 className="min-w-0">
          <DisclosureName name={name} isOpen={isOpen} onToggle={onToggle} />
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
    {isOpen && <Suspense fallback={<Bone className="mt-4 h-64 w-full rounded-card" />}>{past}</Suspense>}
  </li>
);
