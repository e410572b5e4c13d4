import type { Dashboard, NowPlaying } from '@medianest/shared';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/keys.ts';
import type { AdminNews } from './listen-to-admin.ts';
import type { Absence } from './live-connection.ts';

type Playing = { items: NowPlaying[]; asOf: string };

const patchPlaying = (client: QueryClient, playing: Playing) => {
  client.setQueryData<Playing>(queryKeys.nowPlaying, (known) => known && playing);
  client.setQueryData<Dashboard>(
    queryKeys.dashboard,
    (dashboard) => dashboard && { ...dashboard, nowPlaying: playing.items },
  );
};

/** The one place where the pages of administrators hear what changed: patched where it is told whole. */
export const takeAdminNews = async (client: QueryClient, { event, payload }: AdminNews): Promise<void> => {
  switch (event) {
    case 'service:config':
      return client.invalidateQueries({ queryKey: queryKeys.adminServices });
    case 'user:update':
      return client.invalidateQueries({ queryKey: queryKeys.adminUsers });
    case 'now-playing':
      return patchPlaying(client, payload);
    case 'system:alert':
      // The banners come with the session, as far as they stand for longer.
      if (payload.code === 'proxy.headers-ignored')
        await client.invalidateQueries({ queryKey: queryKeys.session });
  }
};

/** All that only administrators see, after nobody listened for a while; after a brief one, when it is shown next. */
export const refreshAllAdmin = (client: QueryClient, absence: Absence): Promise<void> =>
  client.invalidateQueries({
    queryKey: queryKeys.admin,
    refetchType: absence === 'brief' ? 'none' : 'active',
  });
