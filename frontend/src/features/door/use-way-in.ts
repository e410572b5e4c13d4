import type { CurrentSession, SetupState } from '@medianest/shared';
import { useEffect } from 'react';
import { recallJourney } from '#lib/journey.ts';
import { useNavigation } from '#lib/navigation.tsx';
import { safePath } from '#lib/safe-path.ts';
import { useSearchParams } from '#lib/use-search-params.ts';

export const doorPage = '/sign-in/';
const setupPage = '/setup/';

interface Known {
  session: CurrentSession | null | undefined;
  setup: SetupState | undefined;
}

/** Where the door leads at once, or null when the person has to do something here. */
const wayIn = (params: URLSearchParams, { session, setup }: Known): string | null => {
  const journey = recallJourney();
  const returned = params.get('flow') === 'returned';
  if (returned && journey !== null && journey.page !== doorPage) return `${journey.page}?flow=returned`;
  if (setup !== undefined && setup.state !== 'ready') return setupPage;
  if (!session) return null;
  return returned ? safePath(journey?.next ?? null) : safePath(params.get('next'));
};

/**
 * Plex sends everybody back to the door; who started elsewhere is shown on. A house without an
 * owner leads to the set-up, and who is signed in already goes where they wanted to.
 */
export const useWayIn = ({ session, setup }: Known): void => {
  const params = useSearchParams();
  const navigation = useNavigation();
  const way = params === null ? null : wayIn(params, { session, setup });
  useEffect(() => {
    if (way !== null) navigation.replace(way);
  }, [way, navigation]);
};
