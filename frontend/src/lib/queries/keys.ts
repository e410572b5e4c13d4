/** What each answer is filed under. */
export const queryKeys = {
  session: ['session'],
  setupState: ['setup'],
  setupServers: ['setup-servers'],
  devices: ['devices'],
  recentlyAdded: ['plex', 'recently-added'],
  flowStatus: ['auth', 'flow-status'],
} as const;
