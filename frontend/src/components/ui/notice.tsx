import { cva, type VariantProps } from 'class-variance-authority';
import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

const noticeStyles = cva(
  [
    'grid animate-appear grid-cols-[1.375rem_minmax(0,1fr)_auto] items-start gap-x-3.5 gap-y-1 rounded-card py-3 pr-2.5 pl-4.5 inset-ring rail:flex rail:items-center',
    // Over the scene of a title it brings a ground of its own.
    'bg-(--wash) from-(--wash) to-(--wash) group-has-data-scene/house:bg-bg/94 group-has-data-scene/house:bg-linear-to-r',
  ],
  {
    variants: {
      tone: {
        up: '[--wash:var(--up-wash)] inset-ring-up/34 [--tone:var(--up)]',
        slow: '[--wash:var(--slow-wash)] inset-ring-slow/34 [--tone:var(--slow)]',
        down: '[--wash:var(--down-wash)] inset-ring-down/34 [--tone:var(--down)]',
        care: '[--wash:var(--care-wash)] inset-ring-care/34 [--tone:var(--care)]',
        unknown: '[--wash:var(--unknown-wash)] inset-ring-unknown/34 [--tone:var(--unknown)]',
      },
    },
  },
);

export type NoticeTone = NonNullable<VariantProps<typeof noticeStyles>['tone']>;

interface NoticeProps {
  tone: NoticeTone;
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** Named by what it does; absent when the notice cannot be put away. */
  dismiss?: { label: string; onDismiss: () => void };
  /** Interrupts a screen reader: for the answer to something the person just did. */
  urgent?: boolean;
}

/** What happened, what still works, and at most one thing to do. */
export const Notice = ({ tone, icon, title, children, action, dismiss, urgent = false }: NoticeProps) => (
  <div role={urgent ? 'alert' : 'status'} className={noticeStyles({ tone })}>
    <Icon of={icon} size="large" className="mt-px text-(--tone) rail:mt-0" />
    <p className="min-w-0 flex-1 text-pretty">
      <b className="font-[640]">{title}</b> {children && <span className="text-text-2">{children}</span>}
    </p>
    {action && <div className="col-start-2 row-start-2 justify-self-start">{action}</div>}
    {dismiss && (
      <IconButton label={dismiss.label} onClick={dismiss.onDismiss} className="col-start-3 row-start-1 -my-2">
        <Icon of={X} />
      </IconButton>
    )}
  </div>
);
