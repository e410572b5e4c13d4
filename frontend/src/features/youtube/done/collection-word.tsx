import type { CollectionState, DownloadDetails } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { CircleDashed, CircleSlash, Hourglass, type LucideIcon } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

type Told = Exclude<CollectionState, 'none' | 'ready'>;

const looks: Record<Told, { icon: LucideIcon; tone: string }> = {
  waiting: { icon: Hourglass, tone: 'text-care' },
  partial: { icon: CircleDashed, tone: 'text-slow' },
  removed: { icon: CircleSlash, tone: 'text-unknown' },
};

/** How far Plex is with it; nothing to say when the collection is as it should be. */
export const CollectionWord = ({ download: { collection } }: { download: DownloadDetails }) => {
  const { youtube } = useTexts();
  if (collection === 'none' || collection === 'ready') return null;
  const { icon, tone } = looks[collection];
  return (
    <p className={cx('mt-1 flex items-center gap-1.5 font-[560] text-small', tone)}>
      <Icon of={icon} size="small" />
      {youtube.collections[collection]}
    </p>
  );
};
