import type { TitleType } from '@medianest/shared';
import { useId, useState } from 'react';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { OverseerrFailed } from '#components/titles/overseerr-failed.tsx';
import { staleAgeOf, TitleListRow } from '#components/titles/title-list-row.tsx';
import { Segments, segmentStyles } from '#components/ui/segments.tsx';
import { useDiscover } from '#lib/queries/use-discover.ts';
import { useGenres } from '#lib/queries/use-genres.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { useSeen } from '#lib/use-seen.ts';
import { GenreChips, listOfType } from './genre-chips.tsx';

const types: readonly TitleType[] = ['movie', 'tv'];

const TypeChoice = ({ type, onChoose }: { type: TitleType; onChoose: (type: TitleType) => void }) => {
  const { discover } = useTexts();
  return (
    <Segments label={discover.genreHeading}>
      {types.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === type}
          onClick={() => onChoose(each)}
          className={segmentStyles({ chosen: each === type })}
        >
          {discover.genreTypes[each]}
        </button>
      ))}
    </Segments>
  );
};

const OfType = ({ type, seen }: { type: TitleType; seen: boolean }) => {
  const genres = useGenres({ mediaType: type, enabled: seen });
  const [wanted, setWanted] = useState<number | null>(null);
  const genre = wanted ?? genres.data?.items[0]?.id ?? null;
  const answer = useDiscover({ list: listOfType[type], genre, enabled: genre !== null });
  const age = staleAgeOf(answer);
  const { data, error, errorUpdatedAt, isFetching, retry } = genres;
  if (data === undefined && error !== null) {
    return <OverseerrFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />;
  }
  return (
    <>
      <GenreChips genres={genres} chosen={genre} onChoose={setWanted} />
      {age && <StaleMark asOf={age.asOf} />}
      <TitleListRow list={answer} />
    </>
  );
};

/** The best known films or series of a genre. */
export const GenreRow = () => {
  const { discover } = useTexts();
  const id = useId();
  const { part, seen } = useSeen<HTMLElement>();
  const [type, setType] = useState<TitleType>('movie');
  return (
    <section ref={part} aria-labelledby={id}>
      <div className="mb-4.5 flex flex-wrap items-center gap-x-4 gap-y-2 pr-26">
        <h2 id={id} className="type-section">
          {discover.genreHeading}
        </h2>
        <TypeChoice type={type} onChoose={setType} />
      </div>
      <OfType key={type} type={type} seen={seen} />
    </section>
  );
};
