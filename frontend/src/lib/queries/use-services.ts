import type { AdminService, ServiceName, ServiceSettings } from '@medianest/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '#lib/api/api-provider.tsx';
import { queryKeys } from '#lib/queries/keys.ts';
import { useSteadyQuery } from '#lib/queries/use-steady-query.ts';

interface ServiceList {
  items: AdminService[];
}

/** How the outside services are reached. */
export const useServices = () => {
  const api = useApi();
  return useSteadyQuery<ServiceList, typeof queryKeys.adminServices>({
    queryKey: queryKeys.adminServices,
    queryFn: ({ signal }) => api('GET /admin/services', undefined, { signal }),
    refetchOnMount: 'always',
  });
};

/** Tries a connection without saving it. */
export const useTestService = (name: ServiceName) => {
  const api = useApi();
  return useMutation({
    mutationFn: (settings: ServiceSettings) =>
      api('POST /admin/services/:name/test', { params: { name }, body: settings }),
  });
};

/** Saves a connection, which the portal tests first. */
export const useSaveService = (name: ServiceName) => {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (settings: ServiceSettings) =>
      api('PUT /admin/services/:name', { params: { name }, body: settings }),
    onSuccess: (saved) => {
      queryClient.setQueryData<ServiceList>(
        queryKeys.adminServices,
        (before) =>
          before && { items: before.items.map((service) => (service.name === name ? saved : service)) },
      );
    },
  });
};
