import type {
  Beat,
  Dashboard,
  Monitor,
  MonitorList,
  MonitorStateChange,
  ServiceStatus,
} from '@medianest/shared';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeys } from '../queries/keys.ts';
import type { Absence } from './live-connection.ts';

/** As many as the portal answers, and a bar has room for. */
const shownBeats = 90;

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

/** The portal tells of a monitor that is tried again as it draws it: degraded. */
const stateAfter = ({ status }: Beat): Monitor['status'] => (status === 'degraded' ? 'pending' : status);

const withBeat = (monitor: Monitor, beat: Beat): Monitor => ({
  ...monitor,
  status: stateAfter(beat),
  since: stateAfter(beat) === monitor.status ? monitor.since : beat.at,
  responseTimeMs: beat.responseTimeMs,
  lastBeatAt: beat.at,
  beats: [...monitor.beats, beat].slice(-shownBeats),
});

/** A beat that an answer brought meanwhile, or an older one, changes nothing. */
const isNews = ({ lastBeatAt }: Monitor, { at }: Beat) =>
  lastBeatAt === null || Date.parse(at) > Date.parse(lastBeatAt);

/**
 * The one place where the pages hear of single checks. Another state is shown at once; what a check does
 * not tell (figures, messages) is asked for then.
 */
export const patchMonitor = (client: QueryClient, { monitorId, beat }: MonitorStateChange): void => {
  const monitors = client.getQueryData<MonitorList>(queryKeys.monitors)?.items ?? [];
  const known = monitors.find(({ id }) => id === monitorId);
  if (known === undefined || !isNews(known, beat)) return;
  const patched = withBeat(known, beat);
  client.setQueryData<MonitorList>(
    queryKeys.monitors,
    (list) =>
      list && { ...list, items: list.items.map((monitor) => (monitor === known ? patched : monitor)) },
  );
  if (patched.status !== known.status) void client.invalidateQueries({ queryKey: queryKeys.monitors });
};

/** Something stopped or came back: the list of it is asked for again, and what stands open on Home. */
export const refreshIncidents = async (client: QueryClient): Promise<void> => {
  const ofIncidents = [queryKeys.incidents, queryKeys.dashboard];
  await Promise.all(ofIncidents.map((queryKey) => client.invalidateQueries({ queryKey })));
};

/** All that is known of how the house is, after nobody listened for a while; after a brief one, the heart of it. */
export const refreshAllStatus = async (client: QueryClient, absence: Absence): Promise<void> => {
  const askNow = absence === 'brief' ? queryKeys.dashboard : queryKeys.status;
  await client.invalidateQueries({ queryKey: queryKeys.status, refetchType: 'none' });
  await client.refetchQueries({ queryKey: askNow, type: 'active' });
};
