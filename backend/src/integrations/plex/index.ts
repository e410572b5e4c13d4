export { type ConnectionResult, type ConnectionStatus, createConnectionTest } from './connection-test.ts';
export { createWatchLinks, type WatchLinks } from './deep-link.ts';
export {
  createHouseholdServerTest,
  type HouseholdServer,
  type PlexServerTest,
} from './household-server-test.ts';
export type { PlexIdentity } from './identity.ts';
export { isArtworkPath } from './media-server/artwork-path.ts';
export type { MediaServerTarget } from './media-server/call.ts';
export type { ImageAnswer, ImageQuery } from './media-server/image.ts';
export type { Section } from './media-server/sections.ts';
export { createMediaServerClient, type MediaServer, type MediaServerClient } from './media-server-client.ts';
export { findMembership, type Membership } from './membership.ts';
export {
  createPlexNotifications,
  type NotificationSource,
  type PlexNotice,
  type PlexNotifications,
  type PlexNotificationsDependencies,
} from './notifications/index.ts';
export type { AccountAnswer, PlexAccount } from './plex-tv/account.ts';
export type { PlexTvAddresses } from './plex-tv/call.ts';
export type { PinCheck, PlexPin } from './plex-tv/pins.ts';
export type { PlexServer, ResourcesAnswer, ServerConnection } from './plex-tv/resources.ts';
export type { SharedUser, SharedUsersAnswer } from './plex-tv/shared-users.ts';
export { createPlexTvClient, type PlexTvClient } from './plex-tv-client.ts';
export { createConnectionProbe, type ProbeOutcome } from './probe-connections.ts';
export { isServiceFailure } from './upstream-failure.ts';
