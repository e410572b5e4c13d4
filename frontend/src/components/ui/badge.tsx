import { cx } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

const tones = {
  up: 'bg-up-wash text-up',
  slow: 'bg-slow-wash text-slow',
  down: 'bg-down-wash text-down',
  lamp: 'bg-lamp-wash text-lamp-text',
  care: 'bg-care-wash text-care',
} as const;

/** A state as icon and word, beside what it is of; never on a picture. */
export const Badge = ({
  tone,
  icon,
  children,
}: {
  tone: keyof typeof tones;
  icon: LucideIcon;
  children: ReactNode;
}) => (
  <span
    className={cx(
      'inline-flex h-6.5 flex-none items-center gap-1.5 whitespace-nowrap rounded-[8px] pr-2.5 pl-2 font-[620] text-tiny',
      tones[tone],
    )}
  >
    <Icon of={icon} size="small" />
    {children}
  </span>
);
