import { cx } from 'class-variance-authority';
import type { ReactNode } from 'react';

interface PastPanelProps {
  isDown: boolean;
  aside?: ReactNode;
  children: ReactNode;
}

/** What opens under a row that is watched; framed in red while it does not answer. */
export const PastPanel = ({ isDown, aside, children }: PastPanelProps) => (
  <div
    className={cx(
      'mt-4 grid gap-x-10 gap-y-7 rounded-card bg-surface p-4.5 inset-ring rail:p-6',
      isDown ? 'inset-ring-down/34' : 'inset-ring-line',
      aside !== undefined && 'wide:grid-cols-[minmax(0,1fr)_18.75rem]',
    )}
  >
    {children}
    {aside}
  </div>
);
