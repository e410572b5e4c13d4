import type { MediaCard } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { creditsOf } from './credits-of.ts';
import { WatchMark } from './watch-mark.tsx';

interface CaptionProps {
  card: MediaCard;
  /** The small print, where it is not the usual one. */
  credits?: string | undefined;
  /** Long titles take a second line. */
  wraps?: boolean;
}

/** Below or beside a picture: the title, then the state as icon and word, then the small print. */
export const Caption = ({ card, credits, wraps = false }: CaptionProps) => {
  const texts = useTexts();
  const format = useFormat();
  return (
    <>
      <span dir="auto" className={cx('type-subhead text-body', wraps ? 'line-clamp-2' : 'block truncate')}>
        {card.title}
      </span>
      <span className="type-credits flex h-5.5 min-w-0 items-center gap-2">
        <WatchMark card={card} />
        <span dir="auto" className="truncate">
          {credits ?? creditsOf(card, { format, texts })}
        </span>
      </span>
    </>
  );
};
