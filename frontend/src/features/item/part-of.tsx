import type { MediaItem, Relative } from '@medianest/shared';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { placeOf } from '#components/media/place-of.ts';
import { Icon } from '#components/ui/icon.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

const isThere = (relative: Relative | null) => relative !== null;

/** The way up: the series of a season, the series and the season of an episode. */
export const PartOf = ({ item: { grandparent, parent } }: { item: MediaItem }) => {
  const { item } = useTexts();
  const relatives = [grandparent, parent].filter(isThere);
  if (relatives.length === 0) return null;
  return (
    <nav aria-label={item.partOf} className="-my-1 flex flex-wrap items-center gap-x-1.5 text-small">
      {relatives.map(({ ratingKey, title }, place) => (
        <span key={ratingKey} className="flex min-w-0 items-center gap-1.5">
          {place > 0 && <Icon of={ChevronRight} size="small" className="text-text-3 rtl:rotate-180" />}
          <Link
            href={placeOf({ type: 'other', ratingKey })}
            prefetch={false}
            dir="auto"
            className="truncate py-1 font-semibold text-text-2 hover:text-lamp-text"
          >
            {title}
          </Link>
        </span>
      ))}
    </nav>
  );
};
