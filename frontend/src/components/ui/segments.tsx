import { cva, cx } from 'class-variance-authority';
import type { ReactNode } from 'react';

/** One of several that stand side by side; the chosen one is raised. Links and buttons wear it. */
export const segmentStyles = cva(
  'reach-44 inline-flex min-h-9 flex-none select-none items-center gap-2 whitespace-nowrap rounded-[9px] px-3.5 font-semibold text-small transition-colors',
  {
    variants: {
      chosen: {
        true: 'bg-raised text-text inset-ring inset-ring-line-strong',
        false: 'text-text-2 hover:bg-surface hover:text-text',
      },
    },
  },
);

/** The trough in which segments lie; what does not fit runs off its edge. */
export const segmentsStyles =
  'flex w-fit max-w-full gap-0.5 overflow-x-auto rounded-[13px] bg-sunken p-1 inset-ring inset-ring-line [scrollbar-width:none]';

interface SegmentsProps {
  label: string;
  className?: string;
  children: ReactNode;
}

export const Segments = ({ label, className, children }: SegmentsProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame and a legend that nobody sees
  <div role="group" aria-label={label} className={cx(segmentsStyles, className)}>
    {children}
  </div>
);
