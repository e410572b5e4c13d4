import type {
  Beat,
  Dashboard,
  dashboardEndpoints,
  Incident,
  Maintenance,
  NowPlaying,
  ServiceName,
  ServiceStatus,
} from '@medianest/shared';
import type { Db } from '../../database/client.ts';
import type { SettingsStore } from '../../database/settings-store.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Log } from '../../kernel/log.ts';
import type { Handlers } from '../../platform/http/contract/handlers.ts';
import { createMessageOfTheDay } from './message-of-the-day.ts';

/** Where the parts of the dashboard come from; all but what plays are in memory. */
export interface DashboardSources {
  services(): ServiceStatus[];
  beats(name: ServiceName): Beat[];
  openIncidents(reader: Actor): Incident[];
  maintenance(reader: Actor): Maintenance[];
  nowPlaying(reader: Actor): Promise<{ items: NowPlaying[]; asOf: string }>;
}

type Parts = {
  sources: DashboardSources;
  db: Db;
  settings: SettingsStore;
  clock: Clock;
  log: Log;
};

/** What the home page needs to know of the house, in one answer. */
export const createDashboard = ({ sources, db, settings, clock, log }: Parts) => {
  const messageOfTheDay = createMessageOfTheDay({ db, settings, clock });

  /** A media server that is down takes nothing else of the page with it. */
  const nowPlaying = async (reader: Actor) => {
    try {
      return (await sources.nowPlaying(reader)).items;
    } catch (cause) {
      log.info({ err: cause }, 'It could not be asked what plays');
      return [];
    }
  };

  const read = async (reader: Actor): Promise<Dashboard> => {
    const [playing, message] = await Promise.all([nowPlaying(reader), messageOfTheDay.find()]);
    return {
      services: sources.services().map((service) => ({ ...service, beats: sources.beats(service.name) })),
      openIncidents: sources.openIncidents(reader),
      maintenance: sources.maintenance(reader),
      nowPlaying: playing,
      messageOfTheDay: message,
    };
  };

  const handlers: Handlers<typeof dashboardEndpoints> = {
    'GET /dashboard': ({ actor }) => read(actor),
    'GET /admin/now-playing': ({ actor }) => sources.nowPlaying(actor),
    'PUT /admin/message-of-the-day': async ({ actor, body }) => ({
      messageOfTheDay: await messageOfTheDay.post(actor, body.text),
    }),
  };
  return { handlers };
};
