import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/keys.ts';
import type { Absence } from './live-connection.ts';

/** What a request that moved is told in, besides its lists: the page of its title, and what is left to ask for. */
const told = [queryKeys.requests, ['media', 'title'], queryKeys.quota] as const;

/**
 * The one place where the pages hear that a request moved: what is on the screen is asked for again, the
 * rest when it is shown next.
 */
export const refreshRequests = async (client: QueryClient): Promise<void> => {
  await Promise.all(told.map((queryKey) => client.invalidateQueries({ queryKey })));
};

/** The same after nobody listened for a while; after a brief absence nothing is asked for before it is shown next. */
export const refreshAllRequests = async (client: QueryClient, absence: Absence): Promise<void> => {
  const refetchType = absence === 'brief' ? 'none' : 'active';
  await Promise.all(told.map((queryKey) => client.invalidateQueries({ queryKey, refetchType })));
};
