import Link from 'next/link';
import { placeOf } from '#components/media/place-of.ts';
import { useChildren } from '#lib/queries/use-children.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { EpisodeList } from './episode-list.tsx';
import type { InsideProps } from './inside-props.ts';

const OfSeason = ({ seasonKey, currentKey }: { seasonKey: string; currentKey: string }) => (
  <EpisodeList list={useChildren(seasonKey)} currentKey={currentKey} />
);

/** The episodes of a season; on the page of an episode, those that it stands among. */
export const Episodes = ({ item }: InsideProps) => {
  const texts = useTexts();
  const season = item.type === 'season' ? item : item.parent;
  if (season === null) return null;
  return (
    <section aria-labelledby="episodes">
      <h2 id="episodes" className="type-section mb-2">
        {item.type === 'season' ? (
          texts.item.episodesHeading
        ) : (
          <Link
            href={placeOf({ type: 'season', ratingKey: season.ratingKey })}
            prefetch={false}
            dir="auto"
            className="hover:text-lamp-text"
          >
            {season.title}
          </Link>
        )}
      </h2>
      <OfSeason seasonKey={season.ratingKey} currentKey={item.ratingKey} />
    </section>
  );
};
