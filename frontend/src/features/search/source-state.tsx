import { cx } from 'class-variance-authority';
import { Check, CircleX, Hourglass, Minus, Snail } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '#components/ui/icon.tsx';

const looks = {
  looking: { icon: Hourglass, className: 'text-text-3' },
  found: { icon: Check, className: 'text-text-2' },
  slow: { icon: Snail, className: 'text-slow' },
  absent: { icon: Minus, className: 'text-text-3' },
  failed: { icon: CircleX, className: 'text-down' },
} as const;

/** How far one source of the search is, as icon and words. */
export const SourceState = ({ kind, children }: { kind: keyof typeof looks; children: ReactNode }) => {
  const { icon, className } = looks[kind];
  return (
    <span className={cx('inline-flex items-center gap-1.5', className)}>
      <Icon of={icon} size="small" />
      {children}
    </span>
  );
};
