import type { ServiceName } from '@medianest/shared';
import { isUnreachable, isUpstream } from '../api/failure.ts';
import { allDark, allLit, type HouseWindow, type Lights } from '../lights.ts';
import { useDashboard } from './use-dashboard.ts';
import { useRecentlyAdded } from './use-recently-added.ts';
import { useSession } from './use-session.ts';

const windowOf: Record<ServiceName, HouseWindow> = {
  plex: 'plex',
  overseerr: 'overseerr',
  youtube: 'youtube',
  'uptime-kuma': 'monitoring',
};

/** Which windows of the house are lit, from what the pages were last told; the unknown stay lit. */
export const useLights = (): Lights => {
  const session = useSession();
  const recent = useRecentlyAdded({ enabled: false });
  const dashboard = useDashboard({ enabled: false });
  if (isUnreachable(session.error)) return allDark;
  const lights = isUpstream(recent.error) ? { ...allLit, plex: false } : { ...allLit };
  for (const { name, status } of dashboard.data?.services ?? []) {
    if (status === 'down') lights[windowOf[name]] = false;
  }
  return lights;
};
