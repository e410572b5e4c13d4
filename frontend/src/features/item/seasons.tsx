import { useSearchParams } from 'next/navigation';
import { PagedPart } from '#components/media/paged-part.tsx';
import { Bone } from '#components/ui/skeleton.tsx';
import { useChildren } from '#lib/queries/use-children.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { InsideProps } from './inside-props.ts';
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
  return (
    <PagedPart
      list={useChildren(item.ratingKey)}
      bones={<Bones />}
      empty={<p className="text-text-2">{texts.item.nothingInside}</p>}
    >
      {(seasons) => (
        <ul className="divide-y divide-line">
          {seasons.map((season) => (
            <SeasonRow
              key={season.ratingKey}
              showKey={item.ratingKey}
              season={season}
              isOpen={season.ratingKey === openSeasonOf(params, seasons)}
            />
          ))}
        </ul>
      )}
    </PagedPart>
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
