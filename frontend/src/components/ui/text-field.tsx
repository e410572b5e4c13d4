'use client';

import { cx } from 'class-variance-authority';
import { CircleX, type LucideIcon } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

interface TextFieldProps extends ComponentProps<'input'> {
  label: string;
  icon: LucideIcon;
  hint: string;
  /** Replaces the hint. */
  problem?: ReactNode;
}

/** Label above, hint below; an error takes the place of the hint, with its icon. */
export const TextField = ({ label, icon, hint, problem, ...input }: TextFieldProps) => {
  const id = useId();
  const bad = Boolean(problem);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold text-small">
        {label}
      </label>
      <div
        className={cx(
          'flex min-h-12 items-center gap-2.5 rounded-control bg-sunken px-3.5 focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2',
          bad ? 'inset-ring-2 inset-ring-down' : 'inset-ring inset-ring-control-line',
        )}
      >
        <Icon of={icon} className="text-text-2" />
        <input
          id={id}
          aria-invalid={bad}
          aria-describedby={`${id}-hint`}
          className="min-w-0 flex-1 self-stretch bg-transparent outline-none placeholder:text-text-3"
          {...input}
        />
      </div>
      <div id={`${id}-hint`} role={bad ? 'alert' : undefined} className="text-small">
        {bad ? (
          <p className="flex gap-1.5 text-down">
            <Icon of={CircleX} size="small" className="mt-0.5" />
            <span>{problem}</span>
          </p>
        ) : (
          <p className="text-text-3">{hint}</p>
        )}
      </div>
    </div>
  );
};
