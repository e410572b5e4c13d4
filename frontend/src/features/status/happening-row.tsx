import { cx } from 'class-variance-authority';
import type { ReactNode } from 'react';

interface HappeningRowProps {
  when: string;
  what: string;
  /** How long it lasts, or what there is to say of it. */
  aside: ReactNode;
  isNow: boolean;
}

/** One line of what happened or will happen. */
export const HappeningRow = ({ when, what, aside, isNow }: HappeningRowProps) => (
  <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 py-3 rail:grid-cols-[9rem_minmax(0,1fr)_auto]">
    <span className="col-span-2 text-small text-text-3 rail:col-span-1">{when}</span>
    <span dir="auto" className="min-w-0 break-words">
      {what}
    </span>
    {aside !== null && (
      <span className={cx('text-small', isNow ? 'font-[620] text-text' : 'text-text-3')}>{aside}</span>
    )}
  </li>
);
