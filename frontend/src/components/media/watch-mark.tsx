import type { MediaCard } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { Check, CirclePlay, ListVideo } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { watchStateOf } from './watch-state.ts';

const looks = {
  seen: { icon: Check, className: 'text-text-2' },
  left: { icon: ListVideo, className: 'text-lamp-text' },
  begun: { icon: CirclePlay, className: 'text-lamp-text' },
} as const;

/** How far this person is, as icon and word; nothing when not begun. */
export const WatchMark = ({ card }: { card: Pick<MediaCard, 'progress' | 'durationMs'> }) => {
  const { media } = useTexts();
  const state = watchStateOf(card);
  if (state === null) return null;
  const { icon, className } = looks[state.kind];
  return (
    <span className={cx('inline-flex flex-none items-center gap-1 font-[620] text-tiny', className)}>
      <Icon of={icon} size="small" />
      {media.watchState(state)}
    </span>
  );
};
