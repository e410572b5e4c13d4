'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useApi } from '../api/api-provider.tsx';
import { queryKeys } from '../queries/keys.ts';
import { useSession } from '../queries/use-session.ts';
import { briefMs, type LiveConnection, type LiveState, openLiveConnection } from './live-connection.ts';
import type { OpenLiveSocket } from './live-socket.ts';
import { openLiveSocket } from './open-live-socket.ts';
import { refreshAllAdmin, takeAdminNews } from './refresh-admin.ts';
import { patchDownload, refreshAllDownloads } from './refresh-downloads.ts';
import { refreshAllLibraries, refreshLibraries } from './refresh-libraries.ts';
import { patchNotifications, refreshNotifications } from './refresh-notifications.ts';
import { refreshAllRequests, refreshRequests } from './refresh-requests.ts';
import { patchMonitor, patchServices, refreshAllStatus, refreshIncidents } from './refresh-status.ts';
import { refreshTitle } from './refresh-titles.ts';

interface Live {
  state: LiveState;
  /** When the portal was heard last. */
  heardAtMs: number;
}

const nobody: Live = { state: 'off', heardAtMs: 0 };
const LiveContext = createContext<Live>(nobody);

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
export const LiveProvider = ({ children, open = openLiveSocket }: LiveProviderProps) => {
  const client = useQueryClient();
  const api = useApi();
  const session = useSession().data;
  const sessionId = session?.session.id;
  const isAdmin = session?.user.role === 'admin';
  const [live, setLive] = useState(nobody);

  useEffect(() => {
    if (sessionId === undefined) return;
    const connection = openLiveConnection({
      open,
      isStillSignedIn: () => isStillSignedIn(client),
      onState: (state, heardAtMs) => setLive({ state, heardAtMs }),
      onLibrarySync: (libraries) => void refreshLibraries(client, libraries),
      onServices: (services) => patchServices(client, services),
      onMonitor: (change) => patchMonitor(client, change),
      onIncident: () => void refreshIncidents(client),
      onRequest: () => void refreshRequests(client),
      onTitle: (title) => void refreshTitle(client, api, title),
      onNotification: (news) => patchNotifications(client, news),
      onDownload: (progress) => patchDownload(client, progress),
      ...(isAdmin && { onAdmin: (news) => void takeAdminNews(client, news) }),
      onReturn: (absence) => {
        void refreshAllLibraries(client, absence);
        void refreshAllStatus(client, absence);
        void refreshAllRequests(client, absence);
        void refreshNotifications(client);
        void refreshAllDownloads(client);
        if (isAdmin) void refreshAllAdmin(client, absence);
      },
    });
    const letGo = hurryWhenPossible(connection);
    return () => {
      letGo();
      connection.close();
    };
  }, [sessionId, isAdmin, client, api, open]);

  return <LiveContext value={live}>{children}</LiveContext>;
};

/** Whether what is on the screen keeps itself up to date at the moment. */
export const useLiveConnection = (): LiveState => useContext(LiveContext).state;

/**
 * When the portal was heard last, in milliseconds, as long as it is gone for more than a moment; null
 * while it is there.
 */
export const useLiveGap = (): number | null => {
  const { state, heardAtMs } = useContext(LiveContext);
  const isAway = state === 'connecting';
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    setIsLong(false);
    if (!isAway) return;
    const timer = setTimeout(() => setIsLong(true), briefMs);
    return () => clearTimeout(timer);
  }, [isAway]);
  return isAway && isLong ? heardAtMs : null;
};
