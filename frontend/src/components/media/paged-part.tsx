import type { MediaCard } from '@medianest/shared';
import type { ReactNode } from 'react';
import { PlexFailed } from '#components/plex-failed.tsx';
import type { Page, usePagedQuery } from '#lib/queries/use-paged-query.ts';
import { LoadMore } from './load-more.tsx';

export type PagedList = Omit<ReturnType<typeof usePagedQuery<Page<MediaCard>>>, 'first' | 'failedMore'>;

interface PagedPartProps {
  list: PagedList;
  /** The shape of what is still to come. */
  bones: ReactNode;
  empty: ReactNode;
  children: (items: readonly MediaCard[]) => ReactNode;
}

/** A part of a page that is a list: while it comes, when it does not, when there is nothing, and the rest of it. */
export const PagedPart = ({ list, bones, empty, children }: PagedPartProps) => {
  const { items, error, errorUpdatedAt, isFetching, retry } = list;
  if (items === undefined && error === null) return bones;
  if (items === undefined) {
    return <PlexFailed error={error} atMs={errorUpdatedAt} onRetry={retry} retrying={isFetching} />;
  }
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      <LoadMore list={list} />
    </>
  );
};
