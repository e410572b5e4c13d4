export type { NotificationSource } from './find-target.ts';
export type { Patience } from './patience.ts';
export {
  createPlexNotifications,
  type PlexNotifications,
  type PlexNotificationsDependencies,
} from './plex-notifications.ts';
export type { PlexNotice } from './read-notices.ts';
