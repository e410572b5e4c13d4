'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { queryKeys } from '../queries/keys.ts';
import { useSession } from '../queries/use-session.ts';
import { type LiveConnection, type LiveState, openLiveConnection } from './live-connection.ts';
import type { OpenLiveSocket } from './live-socket.ts';
import { openMediaSocket } from './open-media-socket.ts';
import { refreshAllAdmin, takeAdminNews } from './refresh-admin.ts';
import { refreshAllLibraries, refreshLibraries } from './refresh-libraries.ts';
import { patchServices, refreshAllStatus, refreshIncidents } from './refresh-status.ts';

const LiveContext = createContext<LiveState>('off');

/** Nobody is signed in only when the portal says so; silence says nothing. */
const isStillSignedIn = async (client: QueryClient) => {
  await client.refetchQueries({ queryKey: queryKeys.session });
  return client.getQueryData(queryKeys.session) !== null;
};

const hurryWhenPossible = (connection: LiveConnection) => {
  const onVisible = () => {
    if (document.visibilityState === 'visible') connection.hurry();
  };
  window.addEventListener('online', connection.hurry);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('online', connection.hurry);
    document.removeEventListener('visibilitychange', onVisible);
  };
};

interface LiveProviderProps {
  children: ReactNode;
  open?: OpenLiveSocket;
}

/** Keeps what is on the screen up to date, over one connection for the whole app while somebody is signed in. */
export const LiveProvider = ({ children, open = openMediaSocket }: LiveProviderProps) => {
  const client = useQueryClient();
  const session = useSession().data;
  const sessionId = session?.session.id;
  const isAdmin = session?.user.role === 'admin';
  const [state, setState] = useState<LiveState>('off');

  useEffect(() => {
    if (sessionId === undefined) return;
    const connection = openLiveConnection({
      open,
      isStillSignedIn: () => isStillSignedIn(client),
      onState: setState,
      onLibrarySync: (libraries) => void refreshLibraries(client, libraries),
      onServices: (services) => patchServices(client, services),
      onIncident: () => void refreshIncidents(client),
      ...(isAdmin && { onAdmin: (news) => void takeAdminNews(client, news) }),
      onReturn: () => {
        void refreshAllLibraries(client);
        void refreshAllStatus(client);
        if (isAdmin) void refreshAllAdmin(client);
      },
    });
    const letGo = hurryWhenPossible(connection);
    return () => {
      letGo();
      connection.close();
    };
  }, [sessionId, isAdmin, client, open]);

  return <LiveContext value={state}>{children}</LiveContext>;
};

/** Whether what is on the screen keeps itself up to date at the moment. */
export const useLiveConnection = (): LiveState => useContext(LiveContext);
