import { SmallHouse } from '#components/house/small-house.tsx';
import { MediaTile } from '#components/media/media-tile.tsx';
import { PagedPart } from '#components/media/paged-part.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { Summary } from '#components/media/summary.tsx';
import { TitleHead } from '#components/media/title-head.tsx';
import { WatchLinks } from '#components/media/watch-links.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { useFormat } from '#lib/format.ts';
import type { useCollection } from '#lib/queries/use-collection.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { usePageTitle } from '#lib/use-page-title.ts';

type List = ReturnType<typeof useCollection>;

const tileSizes = '(min-width: 1101px) 180px, (min-width: 761px) 22vw, 44vw';

const Empty = () => {
  const { item } = useTexts();
  return (
    <Blank drawing={<SmallHouse />} title={item.emptyCollectionTitle}>
      {item.emptyCollectionDetail}
    </Blank>
  );
};

const Items = ({ list }: { list: List }) => {
  const { item } = useTexts();
  return (
    <section aria-label={item.itemsHeading} className="mt-11 wide:mt-13">
      <PagedPart list={list} bones={null} empty={<Empty />}>
        {(items) => (
          <ol className="grid grid-cols-2 gap-x-4 gap-y-6.5 rail:grid-cols-4 rail:gap-x-5 rail:gap-y-8 wide:grid-cols-6">
            {items.map((card) => (
              <li key={card.ratingKey} className="min-w-0">
                <MediaTile card={card} sizes={tileSizes} listedAtMs={list.listedAtMs} />
              </li>
            ))}
          </ol>
        )}
      </PagedPart>
    </section>
  );
};

interface CollectionViewProps {
  first: NonNullable<List['first']>;
  list: List;
}

/** A collection and what is in it, in the order that it has in Plex. */
export const CollectionView = ({ first, list }: CollectionViewProps) => {
  const texts = useTexts();
  const format = useFormat();
  const { collection, total, asOf, stale } = first;
  usePageTitle(collection.title);
  return (
    <>
      <TitleHead
        card={{ ...collection, backdrop: collection.backdrop ?? list.items?.[0]?.backdrop ?? null }}
        listedAtMs={list.listedAtMs}
        credits={[
          texts.item.titles(total, format.number(total)),
          ...(collection.libraryTitle === null ? [] : [collection.libraryTitle]),
        ]}
        age={(stale || list.error !== null) && <StaleMark asOf={asOf} />}
      >
        <Summary text={collection.summary} />
        <WatchLinks card={collection} />
      </TitleHead>
      <Items list={list} />
    </>
  );
};
