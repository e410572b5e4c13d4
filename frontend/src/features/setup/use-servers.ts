import type { ServerChoice } from '@medianest/shared';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useSteadyQuery } from '#lib/queries/use-steady-query.ts';

/** The servers that the signed-in owner owns, each connection tried just now. */
export const useServers = () => {
  const api = useApi();
  return useSteadyQuery({
    queryKey: queryKeys.setupServers,
    queryFn: ({ signal }) => api('GET /setup/servers', undefined, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
};

/** Moves the chosen server in; answers its name. */
export const useChooseServer = (onChosen: (serverName: string) => void) => {
  const api = useApi();
  return useMutation({
    mutationFn: (choice: ServerChoice) => api('POST /setup/server', { body: choice }),
    onSuccess: ({ name }) => onChosen(name),
  });
};
