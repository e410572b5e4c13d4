import { cx } from 'class-variance-authority';
import { Ban, CircleCheck, CircleDashed, Clock, Download, Ticket } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import type { TitleState } from './title-state.ts';

const looks = {
  here: { icon: CircleCheck, className: 'text-up' },
  partly: { icon: CircleDashed, className: 'text-up' },
  mine: { icon: Ticket, className: 'text-lamp-text' },
  requested: { icon: Ticket, className: 'text-care' },
  coming: { icon: Download, className: 'text-care' },
  kept: { icon: Clock, className: 'text-care' },
  unwanted: { icon: Ban, className: 'text-text-3' },
} as const;

/** How a title stands with the household, as icon and word. */
export const TitleMark = ({ state }: { state: TitleState }) => {
  const { titles } = useTexts();
  const { icon, className } = looks[state];
  return (
    <span className={cx('inline-flex flex-none items-center gap-1 font-[620] text-tiny', className)}>
      <Icon of={icon} size="small" />
      {titles.states[state]}
    </span>
  );
};
