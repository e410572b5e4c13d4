import { cx } from 'class-variance-authority';
import type { ComponentProps } from 'react';

interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does; there is no word beside it. */
  label: string;
}

export const IconButton = ({ label, className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    aria-label={label}
    className={cx(
      'relative grid size-11 disabled:pointer-events-none disabled:opacity-40 flex-none place-items-center rounded-full text-text-2 transition-colors hover:bg-surface hover:text-text',
      className,
    )}
    {...rest}
  />
);
