import type { TitleSeason } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { CircleCheck, CircleDashed, Download, Ticket } from 'lucide-react';
import { EpisodePanes } from '#components/media/episode-panes.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { TickBox } from '#components/ui/tick.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { SeasonState } from './in-quality.ts';

const looks = {
  here: { tone: 'up', icon: CircleCheck },
  partly: { tone: 'up', icon: CircleDashed },
  coming: { tone: 'care', icon: Download },
  mine: { tone: 'lamp', icon: Ticket },
  asked: { tone: 'care', icon: Ticket },
} as const;

const isToCome = (airedOn: string | null) => airedOn !== null && Date.parse(airedOn) > Date.now();

const State = ({ season, state }: { season: TitleSeason; state: SeasonState }) => {
  const { titles } = useTexts();
  const format = useFormat();
  if (state.kind === 'free') {
    return (
      <span className="type-credits tabular-nums">
        {isToCome(season.airedOn) && season.airedOn !== null
          ? titles.airs(format.calendarDay(season.airedOn))
          : titles.episodes(season.episodes)}
      </span>
    );
  }
  const words =
    state.kind === 'asked' ? titles.seasonStates.asked(state.by) : titles.seasonStates[state.kind];
  return <Badge {...looks[state.kind]}>{words}</Badge>;
};

interface SeasonToAskProps {
  season: TitleSeason;
  state: SeasonState;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

/** A season to choose; what cannot be chosen says why. */
export const SeasonToAsk = ({ season, state, chosen, onChoose }: SeasonToAskProps) => {
  const { titles } = useTexts();
  return (
    <li>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the box inside is one */}
      <label
        className={cx(
          'grid min-h-17 grid-cols-[1.5rem_minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-1.5 rounded-control px-1 py-2.5 rail:grid-cols-[1.5rem_6.5rem_minmax(0,1fr)_8rem] rail:gap-x-4.5',
          state.taken ? 'text-text-2' : 'cursor-pointer hover:bg-surface',
        )}
      >
        <TickBox checked={chosen || state.kind === 'here'} disabled={state.taken} onChange={onChoose} />
        <span dir="auto" className="truncate font-[640]">
          {titles.season(season.number, season.name)}
        </span>
        <EpisodePanes episodes={season.episodes} litCount={state.kind === 'here' ? season.episodes : 0} />
        <span className="col-start-3 row-start-1 justify-self-end rail:col-start-4">
          <State season={season} state={state} />
        </span>
      </label>
    </li>
  );
};
