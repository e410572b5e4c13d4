/** Signing in, linking Plex again, and the administrator's recovery link. */
export const door = {
  title: 'Sign in',
  welcome: 'Somebody left the light on',
  lead: 'Films, series and playlists of this household. Come in with the Plex account you were invited with.',
  notLetIn: (owner: string | null) =>
    owner === null
      ? 'Not let in? Ask the person who keeps this server.'
      : `Not let in? Ask ${owner}, who keeps this server.`,
  demo: 'Demo household: nothing here is real. Sign in as Ruth, Alice or Bob.',
  plexReplaced: 'This is not the real Plex.',
  plexReplacedDetail: (address: string) =>
    `Sign-in goes to ${address} instead of plex.tv. Do not type your Plex password there unless you set this up yourself.`,

  continueWithPlex: 'Continue with Plex',
  opening: 'Opening Plex',
  useCode: 'Use a code instead',
  useButton: 'Use the button instead',
  keepSignedIn: 'Keep me signed in on this device',

  codeTitle: (address: string) => `Type this at ${address}`,
  codeLead: 'On a phone or a computer where you use Plex. This page goes on by itself.',
  codeLabel: (code: string) => `Your code: ${code}`,
  codeQrLabel: (address: string) => `QR code for ${address}`,
  codeCamera: 'Or point a camera here, then type the code.',
  codeWaiting: (left: string) => `Waiting for you. This code is good for ${left}.`,
  codeWaitingOpen: 'Waiting for you.',
  codeExpired: 'This code is over. One tap brings a new one.',
  codeLoading: 'Asking Plex for a code',
  codeLeft: 'Time left for this code',
  newCode: 'New code',
  opensNewTab: '(opens in a new tab)',
  slowPlex: 'Plex takes its time to answer. This page keeps asking.',

  waitingTitle: 'Almost there',
  waitingLead: 'Waiting for Plex to say who you are.',
  waitingLong: 'Nothing came back from Plex yet. If you closed its page or said no there, start again.',
  finishing: 'Opening the door',

  relinkTitle: 'Link Plex again',
  relinkLead:
    'Plex no longer accepts the sign-in that MediaNest keeps for you. Sign in once more; everything of yours stays.',
  relinkBack: 'Not now',

  recoverTitle: 'Recovery',
  recoverBusy: 'Checking the recovery link',
  recoverNoToken: 'This page needs a recovery link',
  recoverNoTokenDetail:
    'Run “npm run cli recover” on the machine that runs MediaNest. It prints a link that signs an administrator in once.',
};
