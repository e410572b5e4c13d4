import type { MediaCard } from '@medianest/shared';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Poster } from '#components/poster.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useRowScroll } from '#components/use-row-scroll.ts';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { creditsOf } from './card-words.ts';

/** Runs off the right edge, so that people see there is more. */
export const rowStyles =
  '-mx-5 -mt-2 -mb-3 grid snap-x snap-proximity auto-cols-[8rem] grid-flow-col gap-3.5 overflow-x-auto scroll-pl-5 px-5 pt-2 pb-7 [scrollbar-width:none] *:snap-start rail:-mx-8 rail:auto-cols-[9.5rem] rail:gap-5 rail:scroll-pl-8 rail:px-8 wide:-mx-12 wide:auto-cols-[10.75rem] wide:scroll-pl-12 wide:px-12';

const posterSizes = '(min-width: 1101px) 172px, (min-width: 761px) 152px, 128px';

interface FilmProps {
  card: MediaCard;
  listedAtMs: number;
}

const Film = ({ card, listedAtMs }: FilmProps) => {
  const { home } = useTexts();
  const format = useFormat();
  return (
    <a href={card.watchUrl} target="_blank" rel="noopener" className="group relative block min-w-0">
      <Poster path={card.poster} title={card.title} sizes={posterSizes} listedAtMs={listedAtMs} />
      <span className="type-subhead mt-3 block truncate text-body">{card.title}</span>
      <span className="type-credits block min-h-5.5 truncate">{creditsOf(card, format)}</span>
      <span className="sr-only">{home.watchOnPlex}</span>
    </a>
  );
};

const TurnButtons = ({
  before,
  after,
  turn,
}: Pick<ReturnType<typeof useRowScroll>, 'before' | 'after' | 'turn'>) => {
  const { home } = useTexts();
  if (!before && !after) return null;
  return (
    <div className="absolute -top-13.5 right-0 hidden gap-1 rail:flex">
      <IconButton label={home.earlier} disabled={!before} onClick={() => turn(-1)}>
        <Icon of={ChevronLeft} />
      </IconButton>
      <IconButton label={home.further} disabled={!after} onClick={() => turn(1)}>
        <Icon of={ChevronRight} />
      </IconButton>
    </div>
  );
};

interface PosterRowProps {
  cards: readonly MediaCard[];
  /** When the list was answered. */
  listedAtMs: number;
}

export const PosterRow = ({ cards, listedAtMs }: PosterRowProps) => {
  const { row, ...scroll } = useRowScroll();
  return (
    <div className="relative">
      <TurnButtons {...scroll} />
      <ul ref={row} className={rowStyles}>
        {cards.map((card) => (
          <li key={card.ratingKey} className="min-w-0">
            <Film card={card} listedAtMs={listedAtMs} />
          </li>
        ))}
      </ul>
    </div>
  );
};
