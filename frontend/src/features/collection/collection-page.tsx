'use client';

import { useSearchParams } from 'next/navigation';
import { NotHere } from '#components/media/not-here.tsx';
import { TitleHeadBones } from '#components/media/title-head-bones.tsx';
import { PlexFailed } from '#components/plex-failed.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { keyOf } from '#lib/key-of.ts';
import { useCollection } from '#lib/queries/use-collection.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { CollectionView } from './collection-view.tsx';

const Collection = ({ ratingKey }: { ratingKey: string }) => {
  const { item } = useTexts();
  const list = useCollection(ratingKey);
  const { first, error, errorUpdatedAt, isFetching, retry } = list;
  if (codeOf(error) === 'not_found') return <NotHere />;
  if (first !== undefined) return <CollectionView first={first} list={list} />;
  if (error === null) return <TitleHeadBones />;
  return (
    <>
      <h1 className="sr-only">{item.collectionTitle}</h1>
      <PlexFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />
    </>
  );
};

/** One collection: the one whose key stands in the address. */
export const CollectionPage = () => {
  const ratingKey = keyOf(useSearchParams());
  if (ratingKey === null) return <NotHere />;
  return <Collection key={ratingKey} ratingKey={ratingKey} />;
};
