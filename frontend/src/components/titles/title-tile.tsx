import type { TitleCard } from '@medianest/shared';
import Link from 'next/link';
import { Picture } from '#components/media/picture.tsx';
import { useTexts } from '#lib/texts/texts.tsx';
import { placeOfTitle } from '#lib/title-place.ts';
import { QuickButton } from './quick-button.tsx';
import { TitleMark } from './title-mark.tsx';
import { stateOf } from './title-state.ts';

export interface TitleTileProps {
  card: TitleCard;
  /** How wide it stands in the layout, as `sizes` of an image. */
  sizes: string;
  /** When the list around it was answered. */
  listedAtMs: number;
  /** What the link to its page wears besides. */
  mark?: Record<string, string> | undefined;
}

/** A title that may or may not be here: picture, state in the caption, and the next step. */
export const TitleTile = ({ card, sizes, listedAtMs, mark }: TitleTileProps) => {
  const { titles } = useTexts();
  const state = stateOf(card);
  const credits = [card.year, titles.kinds[card.mediaType]].filter((part) => part !== null).join(' · ');
  return (
    <div className="flex h-full min-w-0 flex-col">
      <Link href={placeOfTitle(card)} prefetch={false} className="group relative block min-w-0" {...mark}>
        <Picture path={card.poster} from="media" title={card.title} sizes={sizes} listedAtMs={listedAtMs} />
        <span dir="auto" className="type-subhead mt-3 block truncate text-body">
          {card.title}
        </span>
        <span className="type-credits flex h-5.5 min-w-0 items-center gap-2">
          {state !== null && <TitleMark state={state} />}
          <span className="truncate">{credits}</span>
        </span>
      </Link>
      <QuickButton card={card} />
    </div>
  );
};
