import type { TitleSeason } from '@medianest/shared';
import { QuotaSentence, useLeft } from '#components/titles/quota-words.tsx';
import { Button } from '#components/ui/button.tsx';
import { useTexts } from '#lib/texts/texts.tsx';

interface AskBarProps {
  chosen: readonly TitleSeason[];
  isPending: boolean;
  onAsk: () => void;
  onClear: () => void;
}

/** What is chosen, what it takes of what is left, and the button that asks. */
export const AskBar = ({ chosen, isPending, onAsk, onClear }: AskBarProps) => {
  const { titles } = useTexts();
  const left = useLeft('tv');
  const episodes = chosen.reduce((sum, season) => sum + season.episodes, 0);
  const isTooMuch = left !== null && chosen.length > left.remaining;
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card bg-raised p-4 pl-5 shadow-2 inset-ring inset-ring-line-strong max-rail:sticky max-rail:bottom-22 max-rail:z-5">
      <div className="min-w-0 grow max-rail:basis-full" aria-live="polite">
        <p>
          <b className="font-[640]">{titles.chosenSeasons(chosen.map(({ number }) => number))}</b>{' '}
          <span className="text-text-2">{titles.episodes(episodes)}</span>
        </p>
        <QuotaSentence mediaType="tv" takes={chosen.length} />
      </div>
      <Button look="quiet" onClick={onClear}>
        {titles.clear}
      </Button>
      <Button look="primary" disabled={isPending || isTooMuch} onClick={onAsk} className="max-rail:grow">
        {titles.requestSeasons(chosen.length)}
      </Button>
    </div>
  );
};
