/** What each answer is filed under. */
export const queryKeys = {
  session: ['session'],
  setupState: ['setup'],
  setupServers: ['setup-servers'],
  devices: ['devices'],
  libraries: ['plex', 'libraries'],
  /** Before everything that is asked of one library. */
  library: (id: string) => ['plex', 'library', id] as const,
  collections: (libraryId: string) => ['plex', 'collections', libraryId] as const,
  recentlyAdded: ['plex', 'recently-added'],
  flowStatus: ['auth', 'flow-status'],
} as const;
