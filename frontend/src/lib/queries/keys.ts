/** What each answer is filed under. */
export const queryKeys = {
  session: ['session'],
  setupState: ['setup'],
  setupServers: ['setup-servers'],
  devices: ['devices'],
  /** Before everything that only administrators see. */
  admin: ['admin'],
  adminServices: ['admin', 'services'],
  adminUsers: ['admin', 'users'],
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
