import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { download, downloadItem, downloadPage } from '#testing/youtube-facts.ts';
import { queryKeys } from '../queries/keys.ts';
import type { DownloadPages } from '../queries/patch-downloads.ts';
import { patchDownload } from './refresh-downloads.ts';

const key = queryKeys.downloadList('mine', 'open');

const known = () => {
  const client = new QueryClient();
  const job = download({ items: [downloadItem(), downloadItem({ position: 2 })] });
  client.setQueryData<DownloadPages>(key, { pages: [downloadPage(job)], pageParams: [0] });
  const { id, status, percent, done, total, failed, queuePosition } = job;
  const progress = { id, status, percent, done, total, failed, queuePosition, items: [] };
  const isStale = () => client.getQueryState(key)?.isInvalidated ?? false;
  const first = () => client.getQueryData<DownloadPages>(key)?.pages[0]?.items[0];
  return { client, job, progress, isStale, first };
};

describe('the news of a download', () => {
  it('changes only what it tells, in every list, without asking', () => {
    const { client, job, progress, first, isStale } = known();
    const { id, bytesPerSecond, secondsLeft, sizeBytes, problem, reason, retryAt } = job
      .items[1] as (typeof job.items)[0];
    const moved = { id, bytesPerSecond, secondsLeft, sizeBytes, problem, reason, retryAt };
    patchDownload(client, {
      ...progress,
      percent: 12,
      items: [{ ...moved, status: 'downloading', percent: 24 }],
    });
    expect(first()).toMatchObject({ percent: 12, title: job.title });
    expect(first()?.items.map((item) => item.percent)).toEqual([null, 24]);
    expect(isStale()).toBe(false);
  });

  it('asks again when it ends, or has other videos', () => {
    const ended = known();
    patchDownload(ended.client, { ...ended.progress, status: 'completed' });
    expect(ended.isStale()).toBe(true);
    const grown = known();
    patchDownload(grown.client, { ...grown.progress, total: 3 });
    expect(grown.isStale()).toBe(true);
  });

  it('lets pass what no list shows: administrators hear of everybody’s', () => {
    const { client, progress, isStale } = known();
    patchDownload(client, { ...progress, id: 'another', status: 'completed' });
    expect(isStale()).toBe(false);
  });
});
