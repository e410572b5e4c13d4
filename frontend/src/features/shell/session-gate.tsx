'use client';

import type { CurrentSession } from '@medianest/shared';
import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect } from 'react';
import { rememberKnownHere } from '#lib/known-here.ts';
import { useNavigation } from '#lib/navigation.tsx';
import { useSession } from '#lib/queries/use-session.ts';
import { useSetupState } from '#lib/queries/use-setup-state.ts';
import { doorPath } from '#lib/safe-path.ts';

interface SessionGateProps {
  /** While nobody knows yet; kept invisible for browsers that were never signed in. */
  waiting: ReactNode;
  /** When the portal does not answer and nothing is remembered. */
  silent: (again: { retry: () => void; retrying: boolean }) => ReactNode;
  children: (session: CurrentSession) => ReactNode;
}

/**
 * Lets people with a session in, shows everybody else to the door without a glimpse inside. A house
 * without a server has no rooms yet: its owner goes on with the set-up.
 */
export const SessionGate = ({ waiting, silent, children }: SessionGateProps) => {
  const { data: session, error, isFetching, retry } = useSession();
  const setup = useSetupState();
  const unfinished = setup.data !== undefined && setup.data.state !== 'ready';
  const navigation = useNavigation();
  const path = usePathname() ?? '/';

  useEffect(() => {
    if (session !== undefined) rememberKnownHere(session !== null);
    if (session === null) navigation.replace(doorPath(path));
    else if (unfinished) navigation.replace('/setup/');
  }, [session, unfinished, path, navigation]);

  if (session && !unfinished) return children(session);
  if (session === undefined && error !== null) return silent({ retry, retrying: isFetching });
  return <div className="known-only">{waiting}</div>;
};
