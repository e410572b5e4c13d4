import type { MediaItem } from '@medianest/shared';
import { Flag, Plus } from 'lucide-react';
import Link from 'next/link';
import { buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { placeOfTitle, titleKeyOf } from '#lib/title-place.ts';

const types: Partial<Record<MediaItem['type'], string>> = { movie: 'movie', show: 'tv' };

/** From what is here to its page among all titles: what is missing of it, and what is wrong with it. */
export const TitleLinks = ({ item: { type, externalIds } }: { item: MediaItem }) => {
  const { titles } = useTexts();
  const title = titleKeyOf(new URLSearchParams({ type: types[type] ?? '', id: externalIds.tmdb ?? '' }));
  if (title === null) return null;
  const place = placeOfTitle(title);
  return (
    <>
      {title.mediaType === 'tv' && (
        <Link href={place} prefetch={false} className={buttonStyles({})}>
          <Icon of={Plus} />
          {titles.askForMore}
        </Link>
      )}
      <Link href={`${place}&report`} prefetch={false} className={buttonStyles({ look: 'quiet' })}>
        <Icon of={Flag} />
        {titles.report}
      </Link>
    </>
  );
};
