import type { MediaItem } from '@medianest/shared';
import Link from 'next/link';
import { placeOf } from '#components/media/place-of.ts';
import { useCollectionKeys } from '#lib/queries/use-collection-keys.ts';

/** The collections that it is in, by their names; each leads to its page once that is known. */
export const CollectionLinks = ({ item: { collections, libraryId } }: { item: MediaItem }) => {
  const keys = useCollectionKeys(libraryId);
  return collections.map((title) => {
    const ratingKey = keys.get(title);
    return (
      <span key={title} dir="auto" className="block">
        {ratingKey === undefined ? (
          title
        ) : (
          <Link
            href={placeOf({ type: 'collection', ratingKey })}
            prefetch={false}
            className="reach-44 inline-block font-semibold underline decoration-line-strong underline-offset-4 hover:text-lamp-text"
          >
            {title}
          </Link>
        )}
      </span>
    );
  });
};
