import { isUnreachable, isUpstream } from '../api/failure.ts';
import { allDark, allLit, type Lights } from '../lights.ts';
import { useRecentlyAdded } from './use-recently-added.ts';
import { useSession } from './use-session.ts';

/** Which windows of the house are lit, from what the pages were last told. */
export const useLights = (): Lights => {
  const session = useSession();
  const recent = useRecentlyAdded({ enabled: false });
  if (isUnreachable(session.error)) return allDark;
  return isUpstream(recent.error) ? { ...allLit, plex: false } : allLit;
};
