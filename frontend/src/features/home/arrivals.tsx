import { SmallHouse } from '#components/house/small-house.tsx';
import { MediaRow } from '#components/media/media-row.tsx';
import { RelinkNeeded } from '#components/media/relink-needed.tsx';
import { RowBones } from '#components/media/row-bones.tsx';
import { StaleMark } from '#components/media/stale-mark.tsx';
import { PartFailed } from '#components/part-failed.tsx';
import { Blank } from '#components/ui/blank.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useFormat } from '#lib/format.ts';
import { useRecentlyAdded } from '#lib/queries/use-recently-added.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { creditsOf } from './card-words.ts';

const Content = () => {
  const { home } = useTexts();
  const format = useFormat();
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, retry } = useRecentlyAdded();
  if (data !== undefined && data.items.length > 0) {
    return (
      <MediaRow cards={data.items} listedAtMs={dataUpdatedAt} creditsOf={(card) => creditsOf(card, format)} />
    );
  }
  if (data !== undefined) {
    return (
      <Blank drawing={<SmallHouse />} title={home.emptyTitle} headingLevel={3}>
        {home.emptyDetail}
      </Blank>
    );
  }
  if (error === null) return <RowBones />;
  if (codeOf(error) === 'plex.relink_required') return <RelinkNeeded />;
  return (
    <PartFailed
      title={home.failedTitle}
      error={error}
      atMs={errorUpdatedAt}
      onRetry={retry}
      retrying={isFetching}
    />
  );
};

/** "Just arrived": what came in last, of what Plex shares with this person. */
export const Arrivals = () => {
  const { home } = useTexts();
  const { data, error } = useRecentlyAdded();
  return (
    <section className="mt-10" aria-labelledby="just-arrived">
      <div className="mb-4.5 flex items-baseline gap-3.5">
        <h2 id="just-arrived" className="type-section">
          {home.justArrived}
        </h2>
        {data !== undefined && (error !== null || data.stale) && <StaleMark asOf={data.asOf} />}
      </div>
      <Content />
    </section>
  );
};
