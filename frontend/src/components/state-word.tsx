import type { MonitorState, ServiceState } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import {
  CircleCheck,
  CirclePause,
  CircleQuestionMark,
  CircleX,
  Hourglass,
  type LucideIcon,
  Snail,
  Wrench,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '#lib/texts/texts.tsx';
import { Icon } from './ui/icon.tsx';

export type AnyState = ServiceState | MonitorState;

const looks: Record<AnyState, { icon: LucideIcon; tone: string }> = {
  up: { icon: CircleCheck, tone: 'text-up' },
  degraded: { icon: Snail, tone: 'text-slow' },
  down: { icon: CircleX, tone: 'text-down' },
  pending: { icon: Hourglass, tone: 'text-slow' },
  maintenance: { icon: Wrench, tone: 'text-care' },
  paused: { icon: CirclePause, tone: 'text-unknown' },
  unknown: { icon: CircleQuestionMark, tone: 'text-unknown' },
};

/** A state as icon and word; never by colour alone. */
export const StateWord = ({ state, children }: { state: AnyState; children?: ReactNode }) => {
  const { status } = useTexts();
  return (
    <span className={cx('inline-flex items-center gap-1.5 font-[560] text-small', looks[state].tone)}>
      <Icon of={looks[state].icon} size="small" />
      {children ?? status.words[state]}
    </span>
  );
};
