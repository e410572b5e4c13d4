import type { MediaCard } from '@medianest/shared';
import { ArrowRight, Play } from 'lucide-react';
import Link from 'next/link';
import { creditsOf } from '#components/media/credits-of.ts';
import { Picture } from '#components/media/picture.tsx';
import { placeOf } from '#components/media/place-of.ts';
import { shapeOf } from '#components/media/shape.ts';
import { buttonStyles } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { sentenceOf } from '#lib/how-far.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { hitMark } from './move-among-hits.ts';

const smallButton = buttonStyles({ size: 'small', className: 'z-1' });

/** Watch what runs in one piece; what holds others is opened. */
const Action = ({ card }: { card: MediaCard }) => {
  const { search, door } = useTexts();
  const { type, title, progress, watchUrl } = card;
  if (type !== 'movie' && type !== 'episode' && type !== 'other') {
    return (
      <Link href={placeOf(card)} prefetch={false} className={smallButton}>
        <Icon of={ArrowRight} size="small" />
        {search.open}
        <span className="sr-only">{title}</span>
      </Link>
    );
  }
  return (
    <a href={watchUrl} target="_blank" rel="noopener" className={smallButton}>
      <Icon of={Play} size="small" />
      {progress.viewOffsetMs === null ? search.watch : search.goOn}
      <span className="sr-only">{`${title} ${door.opensNewTab}`}</span>
    </a>
  );
};

const hasNoProgress = new Set<MediaCard['type']>(['collection', 'artist', 'album', 'track']);

const Sentence = ({ card }: { card: MediaCard }) => {
  const texts = useTexts();
  const format = useFormat();
  const place = card.libraryTitle === null ? null : texts.search.inLibrary(card.libraryTitle);
  const progress = hasNoProgress.has(card.type) ? null : sentenceOf(card, { texts, format });
  return (
    <p className="mt-1 text-small text-text-2">
      {[place, progress].filter((sentence) => sentence !== null).join(' ')}
    </p>
  );
};

/** One thing that was found. All of the card leads to its page, the button straight to Plex. */
export const Hit = ({ card, listedAtMs }: { card: MediaCard; listedAtMs: number }) => {
  const texts = useTexts();
  const format = useFormat();
  return (
    <li className="group relative grid grid-cols-[4.75rem_minmax(0,1fr)] gap-4.5 rounded-card bg-surface p-3.5 inset-ring inset-ring-line hover:inset-ring-line-strong rail:grid-cols-[6rem_minmax(0,1fr)]">
      <Picture
        path={card.poster}
        title={card.title}
        shape={card.type === 'episode' ? 'poster' : shapeOf(card)}
        sizes="96px"
        listedAtMs={listedAtMs}
        className="self-start"
      />
      <div className="flex min-w-0 flex-col gap-1">
        <h4 dir="auto" className="type-subhead wrap-anywhere">
          <Link
            href={placeOf(card)}
            prefetch={false}
            className="after:absolute after:inset-0 after:rounded-card"
            {...hitMark}
          >
            {card.title}
          </Link>
        </h4>
        <p dir="auto" className="type-credits">
          {creditsOf(card, { texts, format })}
        </p>
        <Sentence card={card} />
        <div className="mt-auto pt-2">
          <Action card={card} />
        </div>
      </div>
    </li>
  );
};
