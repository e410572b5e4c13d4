import type { Dialect, Installation } from './installation.ts';

const both = {
  hideAvailable: false,
  localLogin: true,
  movie4kEnabled: false,
  series4kEnabled: false,
  originalLanguage: '',
  partialRequestsEnabled: true,
  cacheImages: false,
  vapidPublic: 'BJ67JaVtRWrpkWSe9Bx_MJ0sUkcE7pPzB06czGLmE9D-5I_8XcgLhtuc8NVCiBC2FHlN2TH0kY9zpQaIh_jDS5M',
  enablePushRegistration: false,
  locale: 'en',
  emailEnabled: false,
  newPlexLogin: true,
};

const own: Record<Dialect, Record<string, unknown>> = {
  overseerr: { applicationTitle: 'Overseerr', region: '' },
  seerr: {
    applicationTitle: 'Seerr',
    hideBlocklisted: false,
    mediaServerLogin: true,
    jellyfinExternalHost: '',
    jellyfinForgotPasswordUrl: '',
    discoverRegion: '',
    streamingRegion: 'US',
    mediaServerType: 1,
    enableSpecialEpisodes: false,
    userEmailRequired: false,
    youtubeUrl: '',
  },
};

export const presentPublicSettings = ({ dialect, initialized }: Installation, applicationUrl: string) => ({
  initialized,
  applicationUrl,
  ...both,
  ...own[dialect],
});
