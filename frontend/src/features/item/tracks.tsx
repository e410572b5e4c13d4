import type { MediaCard } from '@medianest/shared';
import Link from 'next/link';
import { PagedPart } from '#components/media/paged-part.tsx';
import { placeOf } from '#components/media/place-of.ts';
import { Bone } from '#components/ui/skeleton.tsx';
import { useFormat } from '#lib/format.ts';
import { useChildren } from '#lib/queries/use-children.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { InsideProps } from './inside-props.ts';

const Track = ({ card }: { card: MediaCard }) => {
  const format = useFormat();
  return (
    <li className="relative flex min-h-12 items-center gap-4 px-2 hover:bg-surface">
      <span className="w-6 text-right text-small text-text-3 tabular-nums">{card.index}</span>
      <Link
        href={placeOf(card)}
        prefetch={false}
        dir="auto"
        className="min-w-0 flex-1 truncate after:absolute after:inset-0"
      >
        {card.title}
      </Link>
      {card.durationMs !== null && (
        <span className="text-small text-text-2 tabular-nums">
          {format.countdown(Math.round(card.durationMs / 1000))}
        </span>
      )}
    </li>
  );
};

const Content = ({ item }: InsideProps) => {
  const texts = useTexts();
  return (
    <PagedPart
      list={useChildren(item.ratingKey)}
      bones={<Bone className="h-48" />}
      empty={<p className="text-text-2">{texts.item.nothingInside}</p>}
    >
      {(tracks) => (
        <ol className="divide-y divide-line">
          {tracks.map((card) => (
            <Track key={card.ratingKey} card={card} />
          ))}
        </ol>
      )}
    </PagedPart>
  );
};

export const Tracks = (props: InsideProps) => (
  <section aria-labelledby="tracks">
    <h2 id="tracks" className="type-section mb-2">
      {useTexts().item.tracksHeading}
    </h2>
    <Content {...props} />
  </section>
);
