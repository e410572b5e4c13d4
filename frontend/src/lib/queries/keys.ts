import type { RequestFilter } from './request-filter.ts';

/** What each answer is filed under. */
export const queryKeys = {
  session: ['session'],
  setupState: ['setup'],
  setupServers: ['setup-servers'],
  devices: ['devices'],
  /** Before everything that only administrators see. */
  admin: ['admin'],
  adminServices: ['admin', 'services'],
  system: ['admin', 'system'],
  overseerrWebhook: ['admin', 'webhook', 'overseerr'],
  adminUsers: ['admin', 'users'],
  adminUserNames: ['admin', 'users', 'names'],
  nowPlaying: ['admin', 'now-playing'],
  messageOfTheDay: ['status', 'dashboard', 'message'],
  libraries: ['plex', 'libraries'],
  /** Before everything that is asked of one library. */
  library: (id: string) => ['plex', 'library', id] as const,
  collections: (libraryId: string) => ['plex', 'collections', libraryId] as const,
  recentlyAdded: ['plex', 'recently-added'],
  continueWatching: ['plex', 'continue-watching'],
  item: (ratingKey: string) => ['plex', 'item', ratingKey] as const,
  children: (ratingKey: string) => ['plex', 'children', ratingKey] as const,
  collection: (ratingKey: string) => ['plex', 'collection', ratingKey] as const,
  collectionTitles: (library: string | null) => ['plex', 'collection-titles', library] as const,
  librarySearch: (text: string) => ['plex', 'search', text] as const,
  /** Before everything about titles that can be asked for. */
  media: ['media'],
  titleSearch: (text: string) => ['media', 'search', text] as const,
  youtubeAddress: (text: string) => ['media', 'youtube-address', text] as const,
  discover: (list: string, genre: number | null) => ['media', 'discover', list, genre] as const,
  genres: (mediaType: string) => ['media', 'genres', mediaType] as const,
  title: (mediaType: string, tmdbId: number) => ['media', 'title', mediaType, tmdbId] as const,
  recommendations: (mediaType: string, tmdbId: number) =>
    ['media', 'recommendations', mediaType, tmdbId] as const,
  quota: ['media', 'quota'],
  issues: ['media', 'issues'],
  issueList: (status: string) => ['media', 'issues', 'list', status] as const,
  /** Before everything that tells of requests. */
  requests: ['media', 'requests'],
  requestPage: (filter: RequestFilter, page: number) => ['media', 'requests', 'page', filter, page] as const,
  latestRequests: ['media', 'requests', 'latest'],
  waitingRequests: (whose: string) => ['media', 'requests', 'waiting', whose] as const,
  request: (id: string) => ['media', 'requests', 'one', id] as const,
  /** Before everything that this person was told. */
  notifications: ['notifications'],
  latestNotifications: ['notifications', 'latest'],
  notificationList: (which: string) => ['notifications', 'list', which] as const,
  notificationPreferences: ['notifications', 'preferences'],
  /** Before everything that says how the house is. */
  status: ['status'],
  dashboard: ['status', 'dashboard'],
  serviceHistory: (name: string, range: string) => ['status', 'history', name, range] as const,
  monitorHistory: (id: number, range: string) => ['status', 'monitor-history', id, range] as const,
  monitors: ['status', 'monitors'],
  incidents: ['status', 'incidents'],
  youtubePreview: (url: string) => ['youtube', 'preview', url] as const,
  youtubeQueue: ['youtube', 'queue'],
  youtubeQuota: ['youtube', 'quota'],
  /** Before every list of downloads. */
  downloads: ['youtube', 'downloads'],
  downloadList: (whose: string, state: string) => ['youtube', 'downloads', whose, state] as const,
  downloadLimits: ['admin', 'download-limits'],
  flowStatus: ['auth', 'flow-status'],
} as const;
