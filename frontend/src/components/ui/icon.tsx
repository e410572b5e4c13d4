import { cx } from 'class-variance-authority';
import type { LucideIcon } from 'lucide-react';

const sizes = {
  small: { className: 'size-[0.9375rem]', strokeWidth: 2.1 },
  normal: { className: 'size-[1.125rem]', strokeWidth: 1.9 },
  large: { className: 'size-[1.375rem]', strokeWidth: 1.75 },
} as const;

interface IconProps {
  of: LucideIcon;
  size?: keyof typeof sizes;
  className?: string;
}

/** A Lucide icon in the weight of the house. Decoration only: the word beside it is the name. */
export const Icon = ({ of: Drawing, size = 'normal', className }: IconProps) => (
  <Drawing
    aria-hidden
    strokeWidth={sizes[size].strokeWidth}
    className={cx('flex-none', sizes[size].className, className)}
  />
);
