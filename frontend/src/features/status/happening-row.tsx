import { cx } from 'class-variance-authority';

interface HappeningRowProps {
  when: string;
  what: string;
  howLong: string | null;
  isNow: boolean;
}

/** One line of what happened or will happen. */
export const HappeningRow = ({ when, what, howLong, isNow }: HappeningRowProps) => (
  <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 py-3 rail:grid-cols-[9rem_minmax(0,1fr)_auto]">
    <span className="col-span-2 text-small text-text-3 rail:col-span-1">{when}</span>
    <span dir="auto" className="min-w-0 break-words">
      {what}
    </span>
    {howLong !== null && (
      <span className={cx('text-small', isNow ? 'font-[620] text-text' : 'text-text-3')}>{howLong}</span>
    )}
  </li>
);
