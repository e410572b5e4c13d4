/** The frame around every page: navigation, menu, banners, offline and error pages. */
export const shell = {
  brand: 'MediaNest',
  description: 'Films, series and playlists of one household.',
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  administration: 'Administration',
  places: {
    home: 'Home',
    discover: 'Discover',
    library: 'Library',
    youtube: 'YouTube',
    requests: 'Requests',
    status: 'Status',
    devices: 'Devices',
    admin: 'Admin',
  },

  waiting: (count: number) => `, ${count} waiting`,

  menu: 'Your menu',
  theme: 'Theme',
  themes: { dark: 'Night', light: 'Day', system: 'Like this device' },
  relink: 'Link Plex again',
  administrator: 'Administrator',
  signOutFailed: 'Signing out did not work.',

  alertTitle: (device: string) => `An old key of “${device}” was used again.`,
  alertDetail: (when: string) =>
    `That happened ${when}, so the device was signed out. If it was not you, sign out the others too.`,
  alertLink: 'See your devices',
  downFor: (name: string, howLong: string) => `${name} has been down for ${howLong}.`,
  areDown: (names: string, count: number) => `${names} ${count === 1 ? 'is' : 'are'} down.`,
  stillWorks: (uses: string, count: number) =>
    `${uses.charAt(0).toUpperCase()}${uses.slice(1)} still ${count === 1 ? 'works' : 'work'}.`,
  whatHappened: 'What happened',
  messageFrom: (name: string | null) => (name === null ? 'For everybody:' : `${name} says:`),
  relinkTitle: 'Plex no longer accepts your sign-in.',
  relinkDetail: 'What Plex shares with you comes back when you link it again.',
  relinkAction: 'Link again',
  notices: {
    'plex-addresses-replaced': (message: string) => ({
      title: 'This is not the real Plex.',
      detail: message,
    }),
    'forwarded-headers-ignored': () => ({
      title: 'A proxy stands in front of MediaNest.',
      detail: 'TRUST_PROXY is off, so everybody seems to come from one address. Set it.',
    }),
    'running-as-root': () => ({
      title: 'MediaNest runs as root.',
      detail: 'Give it a user of its own; it needs no more.',
    }),
  },

  notLive: (time: string) => `Not live – as of ${time}`,
  offlineTitle: 'This device is offline',
  offlineKept: (time: string) =>
    `You see the house as it was at ${time}. Everything comes up to date by itself when you are back.`,
  offlineEmpty: 'Everything comes up by itself when you are back.',
  silentTitle: 'The house does not answer',
  silentKept: (time: string) => `You see it as it was at ${time}. It is tried again by itself.`,
  silentEmpty:
    'The portal may be starting again, or this device may be on another network. It is tried again by itself.',

  notFoundTitle: 'No such room',
  notFoundDetail:
    'This address leads nowhere in the house. It may have moved, or there is a slip in the link.',
  brokenTitle: 'This page fell over',
  brokenDetail: 'The rest of the house stands. Try again, or go home.',
};
