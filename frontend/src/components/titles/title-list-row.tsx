import type { TitlePage } from '@medianest/shared';
import { cx } from 'class-variance-authority';
import { SmallHouse } from '#components/house/small-house.tsx';
import { RowBones } from '#components/media/row-bones.tsx';
import { OverseerrFailed } from '#components/titles/overseerr-failed.tsx';
import { TitleShelf } from '#components/titles/title-shelf.tsx';
import { Blank } from '#components/ui/blank.tsx';
import type { useDiscover } from '#lib/queries/use-discover.ts';
import { useTexts } from '#lib/texts/texts.tsx';

type TitleList = ReturnType<typeof useDiscover>;

/** Of a list that could not be asked again. */
export const staleAgeOf = ({ data, error, isFormer }: TitleList): TitlePage | undefined =>
  data !== undefined && !isFormer && (data.stale || error !== null) ? data : undefined;

/** A shelf of titles: while it comes, when it does not, and when nothing hangs on it. */
export const TitleListRow = ({ list }: { list: TitleList }) => {
  const { discover } = useTexts();
  const { data, error, isFormer, dataUpdatedAt, errorUpdatedAt, isFetching, retry } = list;
  if (error !== null && (data === undefined || isFormer)) {
    return <OverseerrFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />;
  }
  if (data === undefined) return <RowBones busy={isFetching} />;
  if (data.items.length === 0) {
    return (
      <Blank drawing={<SmallHouse />} title={discover.emptyTitle} headingLevel={3}>
        {discover.emptyDetail}
      </Blank>
    );
  }
  return (
    <div aria-busy={isFormer} className={cx(isFormer && 'opacity-60')}>
      <TitleShelf cards={data.items} listedAtMs={dataUpdatedAt} />
    </div>
  );
};
