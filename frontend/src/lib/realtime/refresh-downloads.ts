import type { DownloadProgress } from '@medianest/shared';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/keys.ts';
import { applyProgress } from '../queries/patch-downloads.ts';

/**
 * The one place where the pages hear of downloads: what is told is shown as it is told. A download that
 * begins or ends changes its list, and what Plex made of it is told there alone.
 */
export const patchDownload = (client: QueryClient, progress: DownloadProgress): void => {
  if (!applyProgress(client, progress)) return;
  void client.invalidateQueries({ queryKey: queryKeys.downloads });
  void client.invalidateQueries({ queryKey: queryKeys.youtubeQueue });
};

/** After any absence: bars that stand still would be believed. */
export const refreshAllDownloads = async (client: QueryClient): Promise<void> => {
  const moving = [queryKeys.downloads, queryKeys.youtubeQueue];
  await Promise.all(moving.map((queryKey) => client.invalidateQueries({ queryKey })));
};
