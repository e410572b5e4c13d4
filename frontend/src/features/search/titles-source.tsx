import { cx } from 'class-variance-authority';
import { Snail } from 'lucide-react';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { TileBones } from '#components/media/tile-bones.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { OverseerrMissing } from '#components/titles/overseerr-failed.tsx';
import { QuotaShort } from '#components/titles/quota-words.tsx';
import { TitleTile } from '#components/titles/title-tile.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { useFormat } from '#lib/format.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { hitMark } from './move-among-hits.ts';
import { SourceState } from './source-state.tsx';
import { useTitlesToRequest } from './use-titles-to-request.ts';

const grid =
  'grid grid-cols-2 gap-x-4 gap-y-6.5 rail:grid-cols-4 rail:gap-x-5 rail:gap-y-8 wide:grid-cols-6 cinema:grid-cols-8';
const sizes = '(min-width: 1101px) 172px, (min-width: 761px) 22vw, 45vw';
const bones = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** "4 to request": how far this source is, for the line below the box. */
export const TitlesState = ({ text }: { text: string }) => {
  const { titles: words } = useTexts().search.sources;
  const format = useFormat();
  const { titles, outcome, isWaiting, isSlow } = useTitlesToRequest(text);
  if (isSlow) return <SourceState kind="slow">{words.slow}</SourceState>;
  if (isWaiting) return <SourceState kind="looking">{words.looking}</SourceState>;
  if (outcome === 'not-connected') return <SourceState kind="absent">{words['not-connected']}</SourceState>;
  if (outcome !== 'answered') return <SourceState kind="failed">{words.failed}</SourceState>;
  const count = titles?.items.length ?? 0;
  return <SourceState kind="found">{words.found(count, format.number(count))}</SourceState>;
};

const Bones = ({ isSlow }: { isSlow: boolean }) => {
  const { search } = useTexts();
  return (
    <>
      <div aria-busy="true" className={grid}>
        {bones.map((name) => (
          <div key={name}>
            <TileBones />
          </div>
        ))}
      </div>
      {isSlow && (
        <p className="mt-4.5 flex items-center gap-1.5 text-small text-text-3">
          <Icon of={Snail} size="small" />
          {search.slowSource}
        </p>
      )}
    </>
  );
};

const Found = ({ text }: { text: string }) => {
  const { search } = useTexts();
  const answer = useTitlesToRequest(text);
  const { titles, found, outcome, isFormer, isWaiting, isSlow, error } = answer;
  const nothingShown = titles === null || titles.items.length === 0;
  if (isWaiting && nothingShown) return <Bones isSlow={isSlow} />;
  if (outcome === 'not-connected') return <OverseerrMissing />;
  if (titles === null) {
    const { dataUpdatedAt, errorUpdatedAt, isFetching, retry } = answer;
    return (
      <PartFailed
        title={search.failedTitle}
        error={error}
        atMs={Math.max(dataUpdatedAt, errorUpdatedAt)}
        onRetry={retry}
        retrying={isFetching}
      />
    );
  }
  if (nothingShown) {
    return (
      <p className="text-text-2">{found?.items.length ? search.allHere : search.nothingToRequestTitle}</p>
    );
  }
  return (
    <ul aria-busy={isFormer} className={cx(grid, isFormer && 'opacity-60')}>
      {titles.items.map((card) => (
        <li key={`${card.mediaType}/${card.tmdbId}`} className="min-w-0">
          <TitleTile card={card} sizes={sizes} listedAtMs={answer.dataUpdatedAt} mark={hitMark} />
        </li>
      ))}
    </ul>
  );
};

/** What is not here, and can be asked for. */
export const TitlesFound = ({ text }: { text: string }) => {
  const { search } = useTexts();
  const { titles, isFormer, error } = useTitlesToRequest(text);
  const isStale = titles !== null && !isFormer && (titles.stale || error !== null);
  return (
    <section aria-labelledby="to-request">
      <div className="mb-4.5 flex flex-wrap items-baseline gap-x-3.5 gap-y-1">
        <h2 id="to-request" className="type-section">
          {search.toRequest}
        </h2>
        <QuotaShort />
        {isStale && <StaleMark asOf={titles.asOf} />}
      </div>
      <Found text={text} />
    </section>
  );
};
