'use client';

import { useSearchParams } from 'next/navigation';
import { TitleHeadBones } from '#components/media/title-head-bones.tsx';
import { OverseerrFailed } from '#components/titles/overseerr-failed.tsx';
import { codeOf } from '#lib/api/failure.ts';
import { useTitle } from '#lib/queries/use-title.ts';
import { useTexts } from '#lib/texts/texts.tsx';
import { type TitleKey, titleKeyOf } from '#lib/title-place.ts';
import { NoSuchTitle } from './no-such-title.tsx';
import { TitleView } from './title-view.tsx';

const Title = ({ title }: { title: TitleKey }) => {
  const { titles } = useTexts();
  const { data, error, dataUpdatedAt, errorUpdatedAt, isFetching, retry } = useTitle(title);
  if (codeOf(error) === 'not_found') return <NoSuchTitle />;
  if (data !== undefined) {
    return <TitleView title={data} listedAtMs={dataUpdatedAt} isStale={data.stale || error !== null} />;
  }
  if (error === null) return <TitleHeadBones />;
  return (
    <>
      <h1 className="sr-only">{titles.title}</h1>
      <OverseerrFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />
    </>
  );
};

/** A film or series that may or may not be here: the one in the address. */
export const TitlePage = () => {
  const title = titleKeyOf(useSearchParams());
  if (title === null) return <NoSuchTitle />;
  return <Title key={`${title.mediaType}/${title.tmdbId}`} title={title} />;
};
