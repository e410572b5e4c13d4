import { useApi } from '../api/api-provider.tsx';
import { useLiveConnection } from '../realtime/live-provider.tsx';
import { queryKeys } from './keys.ts';
import { usePagedQuery } from './use-paged-query.ts';

/** Everybody’s are for administrators. */
export type Whose = 'mine' | 'everybody';

interface DownloadsQuestion {
  whose: Whose;
  state: 'open' | 'done';
}

const pageLength = 30;

/** What is told live needs asking only for what another device began. */
const refreshMs = { live: 30_000, connecting: 5_000, off: 5_000 };

/** Downloads with their videos, the latest first, page by page. */
export const useDownloads = ({ whose, state }: DownloadsQuestion) => {
  const api = useApi();
  const live = useLiveConnection();
  const { first, items, ...list } = usePagedQuery({
    queryKey: queryKeys.downloadList(whose, state),
    askPage: ({ offset, signal }) => {
      const query = { state, offset, limit: pageLength };
      return whose === 'mine'
        ? api('GET /youtube/downloads', { query }, { signal })
        : api('GET /admin/downloads', { query }, { signal });
    },
    keyOf: ({ id }) => id,
    refreshMs: refreshMs[live],
  });
  return { ...list, items, total: first?.total ?? 0 };
};

export type DownloadsList = ReturnType<typeof useDownloads>;
