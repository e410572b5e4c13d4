export const devices = {
  title: 'Devices',
  lead: 'Where you are signed in. Sign out what you do not use or do not know.',
  thisDevice: 'This device',
  lastUsed: (when: string) => `Last used ${when}`,
  since: (date: string) => `Signed in ${date}`,
  signOut: 'Sign out',
  signOutOne: (device: string) => `Sign out ${device}`,
  signOutOthers: 'Sign out all others',
  confirmOneTitle: (device: string) => `Sign out ${device}?`,
  confirmOneDetail: 'It has to sign in with Plex again.',
  confirmSelfDetail: 'That is the device you are holding. You have to sign in with Plex again.',
  confirmOthersTitle: 'Sign out all other devices?',
  confirmOthersDetail: (count: number) =>
    count === 1
      ? 'One device has to sign in again. This one stays.'
      : `${count} devices have to sign in again. This one stays.`,
  doneOne: (device: string) => `${device} is signed out.`,
  doneOthers: (count: number) =>
    count === 1 ? 'One device is signed out.' : `${count} devices are signed out.`,
  onlyThisTitle: 'Only this device',
  onlyThisDetail: 'You are not signed in anywhere else.',
  failedTitle: 'Your devices could not be listed',
};
