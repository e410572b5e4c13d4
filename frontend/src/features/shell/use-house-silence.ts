import { isUnreachable } from '#lib/api/failure.ts';
import { useSession } from '#lib/queries/use-session.ts';
import { useDeviceOnline } from '#lib/use-device-online.ts';

/** Why nothing can be asked at the moment: the device has no network, or the house does not answer; null when it can. */
export const useHouseSilence = (): 'offline' | 'silent' | null => {
  const online = useDeviceOnline();
  const { error } = useSession();
  if (!online) return 'offline';
  return isUnreachable(error) ? 'silent' : null;
};
