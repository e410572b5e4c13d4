import { RowBones } from '#components/media/row-bones.tsx';
import { RowHead } from '#components/media/row-head.tsx';
import { OverseerrFailed } from '#components/titles/overseerr-failed.tsx';
import { TitleShelf } from '#components/titles/title-shelf.tsx';
import { useRecommendations } from '#lib/queries/use-recommendations.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import type { TitleKey } from '#lib/title-place.ts';
import { useSeen } from '#lib/use-seen.ts';

/** "In the same wood": what people who liked it also like; asked for when it comes into sight. */
export const Recommendations = ({ mediaType, tmdbId }: TitleKey) => {
  const { titles } = useTexts();
  const { part, seen } = useSeen<HTMLElement>();
  const answer = useRecommendations({ mediaType, tmdbId, enabled: seen });
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, retry } = answer;
  if (data?.items.length === 0) return null;
  return (
    <section ref={part} aria-labelledby="same-wood" className="mt-14">
      <RowHead
        id="same-wood"
        title={titles.sameWood}
        staleAge={data !== undefined && (data.stale || error !== null) ? data : undefined}
      />
      {data !== undefined && <TitleShelf cards={data.items} listedAtMs={dataUpdatedAt} />}
      {data === undefined && error === null && <RowBones busy={isFetching} />}
      {data === undefined && error !== null && (
        <OverseerrFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />
      )}
    </section>
  );
};
