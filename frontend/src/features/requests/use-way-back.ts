import type { MediaRequest } from '@medianest/shared';
import { useNow } from '#lib/use-now.ts';

const everyMs = 1_000;

/** How one's own request can be taken back right now; null when it cannot. */
export const useWayBack = ({ can, undoUntil }: MediaRequest): 'undo' | 'cancel' | null => {
  const endsAt = can.includes('undo') && undoUntil !== null ? Date.parse(undoUntil) : 0;
  const now = useNow({ everyMs, paused: endsAt <= Date.now() });
  if (endsAt > now) return 'undo';
  return can.includes('cancel') ? 'cancel' : null;
};
