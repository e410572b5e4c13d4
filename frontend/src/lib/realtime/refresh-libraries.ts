import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { Absence } from './live-connection.ts';

const isOfPlex = ([source]: QueryKey) => source === 'plex';

/** `['plex', 'library', id, ...]` belongs to one library; every other answer may hold items of any. */
const concerns =
  (libraries: readonly string[]) =>
  ({ queryKey }: { queryKey: QueryKey }): boolean =>
    isOfPlex(queryKey) && (queryKey[1] !== 'library' || libraries.includes(String(queryKey[2])));

/**
 * The one place where the pages hear of changes in Plex: what is on the screen is asked for again, the
 * rest when it is shown next.
 */
export const refreshLibraries = (client: QueryClient, libraries: readonly string[]): Promise<void> =>
  client.invalidateQueries({ predicate: concerns(libraries), refetchType: 'active' });

/** The same for all that came from Plex; after a brief absence nothing is asked for before it is shown next. */
export const refreshAllLibraries = (client: QueryClient, absence: Absence): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey }) => isOfPlex(queryKey),
    refetchType: absence === 'brief' ? 'none' : 'active',
  });
