import type { Dashboard, ServiceStatus } from '@medianest/shared';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/keys.ts';

const withNews = (dashboard: Dashboard, news: readonly ServiceStatus[]): Dashboard => ({
  ...dashboard,
  services: dashboard.services.map((service) => ({
    ...service,
    ...news.find(({ name }) => name === service.name),
  })),
});

/** The one place where the pages hear how the services are: what is told is shown as it is told. */
export const patchServices = (client: QueryClient, news: readonly ServiceStatus[]): void => {
  client.setQueryData<Dashboard>(queryKeys.dashboard, (dashboard) => dashboard && withNews(dashboard, news));
};

/** Something stopped or came back: the list of it is asked for again, and what stands open on Home. */
export const refreshIncidents = async (client: QueryClient): Promise<void> => {
  const ofIncidents = [queryKeys.incidents, queryKeys.dashboard];
  await Promise.all(ofIncidents.map((queryKey) => client.invalidateQueries({ queryKey })));
};

/** All that is known of how the house is, after nobody listened for a while. */
export const refreshAllStatus = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ queryKey: queryKeys.status });
