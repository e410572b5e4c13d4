import type { Contract, DownloadDetails, DownloadProgress, EndpointResult } from '@medianest/shared';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { queryKeys } from './keys.ts';

export type DownloadPage = EndpointResult<Contract['GET /youtube/downloads']>;
export type DownloadPages = InfiniteData<DownloadPage, number>;

type Change = (download: DownloadDetails) => DownloadDetails;

const changePages = (client: QueryClient, change: Change) =>
  client.setQueriesData<DownloadPages>(
    { queryKey: queryKeys.downloads },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, items: page.items.map(change) })),
      },
  );

/** Puts an answer about one download into every list that shows it. */
export const replaceDownload = (client: QueryClient, answer: DownloadDetails): void => {
  changePages(client, (download) => (download.id === answer.id ? answer : download));
};

const overStatuses: readonly DownloadDetails['status'][] = ['completed', 'partial', 'failed', 'cancelled'];

/** Nothing more comes of it by itself. */
export const isOver = ({ status }: Pick<DownloadDetails, 'status'>): boolean => overStatuses.includes(status);

const withProgress = (download: DownloadDetails, { items, ...news }: DownloadProgress): DownloadDetails => {
  const changed = new Map(items.map((item) => [item.id, item]));
  return {
    ...download,
    ...news,
    items: download.items.map((item) => ({ ...item, ...changed.get(item.id) })),
  };
};

/** @returns whether the lists have to be asked for again: it changed its list, or has other videos now */
export const applyProgress = (client: QueryClient, progress: DownloadProgress): boolean => {
  let isStale = false;
  changePages(client, (download) => {
    if (download.id !== progress.id) return download;
    isStale ||= isOver(download) !== isOver(progress) || download.total !== progress.total;
    return withProgress(download, progress);
  });
  return isStale;
};
