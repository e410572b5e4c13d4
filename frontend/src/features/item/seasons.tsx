import { useSearchParams } from 'next/navigation';
import { LoadMore } from '#components/media/load-more.tsx';
import { PlexFailed } from '#components/plex-failed.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useChildren } from '#lib/queries/use-children.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { InsideProps } from './inside.tsx';
import { openSeasonOf } from './season-in-address.ts';
import { SeasonRow } from './season-row.tsx';

const bones = ['first', 'second', 'third'];

const Bones = () => (
  <div aria-busy="true">
    {bones.map((name) => (
      <div key={name} className="flex h-17 items-center gap-6">
        <Bone className="h-4 w-24" />
        <Bone className="h-3.5 flex-1" />
      </div>
    ))}
  </div>
);

const Content = ({ item }: InsideProps) => {
  const texts = useTexts();
  const params = useSearchParams();
  const list = useChildren(item.ratingKey);
  const { items: seasons, error, errorUpdatedAt, isFetching, retry } = list;
  if (seasons === undefined && error === null) return <Bones />;
  if (seasons === undefined) {
    return <PlexFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />;
  }
  if (seasons.length === 0) return <p className="text-text-2">{texts.item.nothingInside}</p>;
  const open = openSeasonOf(params, seasons);
  return (
    <>
      <ul className="divide-y divide-line">
        {seasons.map((season) => (
          <SeasonRow
            key={season.ratingKey}
            showKey={item.ratingKey}
            season={season}
            isOpen={season.ratingKey === open}
          />
        ))}
      </ul>
      <LoadMore list={list} />
    </>
  );
};

/** The seasons of a series, one of them open. */
export const Seasons = (props: InsideProps) => (
  <section aria-labelledby="seasons">
    <h2 id="seasons" className="type-section mb-2">
      {useTexts().item.seasonsHeading}
    </h2>
    <Content {...props} />
  </section>
);
