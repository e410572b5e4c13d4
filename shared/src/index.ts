import { administrationEndpoints } from './api/administration.ts';
import { authEndpoints } from './api/auth.ts';
import { dashboardEndpoints } from './api/dashboard.ts';
import { mediaEndpoints } from './api/media/index.ts';
import { monitorEndpoints } from './api/monitors.ts';
import { notificationEndpoints } from './api/notifications/index.ts';
import { plexEndpoints } from './api/plex/index.ts';
import { serviceEndpoints } from './api/services.ts';
import { setupEndpoints } from './api/setup.ts';
import { statusEndpoints } from './api/status.ts';
import { systemEndpoints } from './api/system.ts';
import { userEndpoints } from './api/users.ts';
import { webhookEndpoints } from './api/webhooks.ts';
import { youtubeEndpoints } from './api/youtube/index.ts';

export * from './api/administration.ts';
export * from './api/auth.ts';
export * from './api/dashboard.ts';
export * from './api/media/index.ts';
export * from './api/monitors.ts';
export * from './api/notifications/index.ts';
export * from './api/plex/index.ts';
export * from './api/services.ts';
export * from './api/setup.ts';
export * from './api/status.ts';
export * from './api/system.ts';
export * from './api/users.ts';
export * from './api/vocabulary.ts';
export * from './api/webhooks.ts';
export * from './api/youtube/index.ts';
export * from './endpoint.ts';
export * from './errors.ts';
export * from './merge-search.ts';
export * from './realtime.ts';
export * from './system-alerts.ts';
export * from './youtube-address.ts';
export * from './youtube-room.ts';

/** Where every endpoint below lives. */
export const apiBase = '/api/v1';

/** The whole API: what is not here does not exist. */
export const contract = {
  ...systemEndpoints,
  ...setupEndpoints,
  ...authEndpoints,
  ...plexEndpoints,
  ...userEndpoints,
  ...serviceEndpoints,
  ...statusEndpoints,
  ...monitorEndpoints,
  ...dashboardEndpoints,
  ...mediaEndpoints,
  ...webhookEndpoints,
  ...notificationEndpoints,
  ...youtubeEndpoints,
  ...administrationEndpoints,
};

export type Contract = typeof contract;
