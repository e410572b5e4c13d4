'use client';

import { useSearchParams } from 'next/navigation';
import { NotHere } from '#components/media/not-here.tsx';
import { TitleHeadBones } from '#components/media/title-head-bones.tsx';
import { PlexFailed } from '#components/plex-failed.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { keyOf } from '#lib/key-of.ts';
import { useItem } from '#lib/queries/use-item.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { ItemView } from './item-view.tsx';

const Item = ({ ratingKey }: { ratingKey: string }) => {
  const { item } = useTexts();
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, retry } = useItem(ratingKey);
  // Also when it was there a moment ago: what was shown is gone, or no longer shared.
  if (codeOf(error) === 'not_found') return <NotHere />;
  if (data !== undefined) {
    return <ItemView item={data} listedAtMs={dataUpdatedAt} isStale={data.stale || error !== null} />;
  }
  if (error === null) return <TitleHeadBones />;
  return (
    <>
      <h1 className="sr-only">{item.title}</h1>
      <PlexFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />
    </>
  );
};

/** One film, series, season, episode, artist, album or track: the one whose key stands in the address. */
export const ItemPage = () => {
  const ratingKey = keyOf(useSearchParams());
  if (ratingKey === null) return <NotHere />;
  return <Item key={ratingKey} ratingKey={ratingKey} />;
};
