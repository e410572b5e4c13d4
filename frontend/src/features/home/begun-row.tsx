import type { MediaCard } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import Link from 'next/link';
import { Picture } from '#components/media/picture.tsx';
import { placeOf } from '#components/media/place-of.ts';
import { RowBones } from '#components/media/row-bones.tsx';
import { RowHead } from '#components/media/row-head.tsx';
import { pictureOf } from '#components/media/shape.ts';
import { Shelf } from '#components/media/shelf.tsx';
import { ThinBar } from '#components/ui/thin-bar.tsx';
import { useFormat } from '#lib/format.ts';
import { leftWords, shareOf } from '#lib/how-far.ts';
import { useContinueWatching } from '#lib/queries/use-continue-watching.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { nameOf } from './card-words.ts';

const pictureSizes = '(min-width: 1101px) 272px, (min-width: 761px) 240px, 208px';

const useCredits = (card: MediaCard): string => {
  const texts = useTexts();
  const format = useFormat();
  const name = nameOf(card);
  return [
    card.title === name ? null : card.title,
    leftWords(card, { texts, format }) ?? texts.home.nextEpisode,
  ]
    .filter((part) => part !== null)
    .join(' · ');
};

const Begun = ({ card, listedAtMs }: { card: MediaCard; listedAtMs: number }) => {
  const share = shareOf(card);
  return (
    <Link href={placeOf(card)} prefetch={false} className="group relative block min-w-0">
      <Picture
        path={pictureOf(card, 'wide')}
        title={card.title}
        shape="wide"
        sizes={pictureSizes}
        listedAtMs={listedAtMs}
      />
      <span className={cx('mt-2.5 block', share === null && 'invisible')}>
        <ThinBar share={share ?? 0} />
      </span>
      <span dir="auto" className="type-subhead mt-2 block truncate text-body">
        {nameOf(card)}
      </span>
      <span dir="auto" className="type-credits block min-h-5.5 truncate">
        {useCredits(card)}
      </span>
    </Link>
  );
};

/** "Go on watching": what this person has begun, and the next episodes. Absent when there is nothing. */
export const BegunRow = () => {
  const { home } = useTexts();
  const { data, error, dataUpdatedAt } = useContinueWatching();
  // The row below says why nothing comes; saying it twice helps nobody.
  if (data === undefined ? error !== null : data.items.length === 0) return null;
  return (
    <section className="mt-10" aria-labelledby="go-on">
      <RowHead
        id="go-on"
        title={home.goOn}
        staleAge={data !== undefined && (error !== null || data.stale) ? data : undefined}
      />
      {data === undefined ? (
        <RowBones shape="wide" />
      ) : (
        <Shelf shape="wide">
          {data.items.map((card) => (
            <li key={card.ratingKey} className="min-w-0">
              <Begun card={card} listedAtMs={dataUpdatedAt} />
            </li>
          ))}
        </Shelf>
      )}
    </section>
  );
};
