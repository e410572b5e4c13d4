import type { TitleDetails } from '@medianest/shared';
import { useState } from 'react';
import { useAsking } from '#components/titles/use-asking.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { AskBar } from './ask-bar.tsx';
import { inQuality, seasonStateOf } from './in-quality.ts';
import { SeasonToAsk } from './season-to-ask.tsx';
import { WhoAsked } from './who-asked.tsx';

const useChoice = () => {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const choose = (number: number, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(number);
    else next.delete(number);
    setChosen(next);
  };
  return { chosen, choose, clear: () => setChosen(new Set()) };
};

interface SeasonsToAskProps {
  title: TitleDetails;
  is4k: boolean;
}

/** The seasons of a series: what is here, what somebody asked for, and what can be chosen. */
export const SeasonsToAsk = ({ title, is4k }: SeasonsToAskProps) => {
  const { titles } = useTexts();
  const { chosen, choose, clear } = useChoice();
  const { ask, isPending } = useAsking();
  const { requests } = inQuality(title, is4k);
  const rows = title.seasons.map((season) => ({
    season,
    state: seasonStateOf(season, { is4k, requests }),
  }));
  const wanted = rows.filter(({ season, state }) => !state.taken && chosen.has(season.number));
  const seasons = wanted.map(({ season }) => season.number);
  const onAsk = async () => {
    if (await ask({ mediaType: 'tv', tmdbId: title.tmdbId, seasons, is4k }, title.title)) clear();
  };
  const canChoose = !title.isBlocked && rows.some(({ state }) => !state.taken);
  return (
    <section aria-labelledby="seasons">
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3.5">
        <h2 id="seasons" className="type-section">
          {titles.seasonsHeading}
        </h2>
        {rows.length > 0 && (
          <span className="text-small text-text-2">
            {canChoose ? titles.seasonsLead : titles.nothingLeft}
          </span>
        )}
      </div>
      {rows.length === 0 && <p className="text-text-2">{titles.noSeasons}</p>}
      <ul className="divide-y divide-line">
        {rows.map(({ season, state }) => (
          <SeasonToAsk
            key={season.number}
            season={season}
            state={state}
            chosen={chosen.has(season.number) && !state.taken}
            onChoose={(isChosen) => choose(season.number, isChosen)}
          />
        ))}
      </ul>
      {seasons.length > 0 && (
        <AskBar
          chosen={wanted.map(({ season }) => season)}
          isPending={isPending}
          onAsk={() => void onAsk()}
          onClear={clear}
        />
      )}
      <WhoAsked title={title} />
    </section>
  );
};
