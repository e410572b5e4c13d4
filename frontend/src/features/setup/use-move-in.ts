import type { CurrentSession, SetupState } from '@medianest/shared';
import { useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '#lib/queries/keys.ts';

/** What the choice of a server means for what is known: the house stands, and whoever chose administers it. */
export const useMoveIn = () => {
  const client = useQueryClient();
  return (serverName: string) => {
    client.removeQueries({ queryKey: queryKeys.setupServers });
    client.setQueryData<SetupState>(
      queryKeys.setupState,
      (setup) => setup && { ...setup, state: 'ready', serverName },
    );
    client.setQueryData<CurrentSession | null>(
      queryKeys.session,
      (session) => session && { ...session, user: { ...session.user, role: 'admin' } },
    );
    for (const queryKey of [queryKeys.setupState, queryKeys.session]) {
      void client.invalidateQueries({ queryKey });
    }
  };
};
