import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { SmallHouse } from '#components/house/small-house.tsx';
import { MediaRow } from '#components/media/media-row.tsx';
import { RowBones } from '#components/media/row-bones.tsx';
import { RowHead } from '#components/media/row-head.tsx';
import { PlexFailed } from '#components/plex-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useLibraryList } from '#lib/queries/use-library-list.ts';
import { useRecentlyAdded } from '#lib/queries/use-recently-added.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { creditsOf } from './card-words.ts';

const Content = () => {
  const { home } = useTexts();
  const format = useFormat();
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, retry } = useRecentlyAdded();
  if (data !== undefined && data.items.length > 0) {
    return (
      <MediaRow cards={data.items} listedAtMs={dataUpdatedAt} creditsOf={(card) => creditsOf(card, format)} />
    );
  }
  if (data !== undefined) {
    return (
      <Blank drawing={<SmallHouse />} title={home.emptyTitle} headingLevel={3}>
        {home.emptyDetail}
      </Blank>
    );
  }
  if (error === null) return <RowBones />;
  return <PlexFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />;
};

/** "All 1,284 titles"; absent until their number is known. */
const AllTitles = () => {
  const { home } = useTexts();
  const format = useFormat();
  const libraries = useLibraryList().data?.items;
  const count = libraries?.reduce((sum, library) => sum + library.count, 0) ?? 0;
  if (count === 0) return null;
  return (
    <Link
      href="/library/"
      className="reach-44 ml-auto inline-flex items-center gap-1 whitespace-nowrap font-[560] text-small text-text-2 hover:text-lamp-text rail:mr-26"
    >
      {home.allTitles(count, format.number(count))}
      <Icon of={ArrowRight} size="small" className="rtl:rotate-180" />
    </Link>
  );
};

/** "Just arrived": what came in last, of what Plex shares with this person. */
export const Arrivals = () => {
  const { home } = useTexts();
  const { data, error } = useRecentlyAdded();
  return (
    <section className="mt-10" aria-labelledby="just-arrived">
      <RowHead
        id="just-arrived"
        title={home.justArrived}
        staleAge={data !== undefined && (error !== null || data.stale) ? data : undefined}
        more={<AllTitles />}
      />
      <Content />
    </section>
  );
};
