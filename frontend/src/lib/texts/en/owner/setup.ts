import type { ProbedConnection, ServiceName } from '@medianest/shared';
import type { ProblemText } from '../problems.ts';

type ConnectionStatus = ProbedConnection['status'];

/** What a tried connection says, and what to do about it. */
const results: Record<ConnectionStatus, { word: string; remedy: string }> = {
  ok: { word: 'It is your server', remedy: '' },
  unreachable: {
    word: 'Nothing answers there',
    remedy: 'Is the server on? Can this machine reach it, and does no firewall stand between?',
  },
  timeout: {
    word: 'It takes too long to answer',
    remedy: 'The server may be asleep or busy. Wake it, then test again.',
  },
  'not-plex': {
    word: 'Something else answers there',
    remedy: 'Check the port: Plex usually listens on 32400.',
  },
  credentials: {
    word: 'It does not accept your sign-in',
    remedy: 'In Plex, open Settings, General: the server must be claimed by your account.',
  },
  certificate: {
    word: 'Its certificate cannot be trusted',
    remedy:
      'Use its address with http:// inside your network, or give it a certificate that is valid for this name.',
  },
  redirected: {
    word: 'It sends us somewhere else',
    remedy: 'Enter the address it leads to, without a path behind it.',
  },
  refused: {
    word: 'This address is not allowed',
    remedy: 'Use the address of the server itself, not one of this machine’s own services.',
  },
};

const choiceProblem = (status: Exclude<ConnectionStatus, 'ok'>): ProblemText => ({
  title: `${results[status].word}.`,
  detail: results[status].remedy,
});

export const setup = {
  title: 'Set up',
  steps: ['Claim', 'Sign in', 'Choose your server', 'Services', 'Invite'],
  progress: (step: number, of: number) => `Step ${step} of ${of}`,
  stepDone: 'done',
  loading: 'Looking who lives here',

  claimBusy: 'Trying your key in the door',
  claimNeededTitle: 'This house has no owner yet',
  claimNeededLead: 'When MediaNest starts, it prints a set-up address. Open that address; the key is in it.',
  claimWhere: 'Where to look',
  claimTerminal: 'In the terminal where MediaNest was started',
  claimDocker: 'In the log of the container',
  claimElsewhereTitle: 'Somebody is setting this house up',
  claimElsewhereLead:
    'Go on in the browser where the set-up address was opened. If that browser is gone, start MediaNest again and use the address it prints.',

  signInTitle: 'The house is yours. Who are you?',
  signInLead: 'Sign in with the Plex account that owns the media server. You become its administrator here.',

  serversTitle: 'Choose your server',
  serversLead: 'These belong to you. Each way to reach them was tried, the nearest first.',
  serversBusy: 'Looking for your servers and trying each way to reach them',
  connectionsLabel: (name: string) => `Ways to reach ${name}`,
  serversAgain: 'Test again',
  serversFailedTitle: 'Your servers could not be listed',
  choose: (name: string) => `Use ${name}`,
  choosing: (name: string) => `Connecting to ${name}`,
  version: (version: string) => `Plex Media Server ${version}`,
  unreachable: 'Not reachable',
  reachable: 'Reachable',
  kinds: { local: 'In your network', remote: 'Over the internet', relay: 'Through Plex’s relay, slow' },
  milliseconds: (value: string) => `${value} ms`,
  results,

  noServerTitle: 'This account owns no server',
  noServerLead: (name: string) =>
    `You are signed in to Plex as ${name}. Sign in with the account that owns the media server, or enter its address below.`,
  otherAccount: 'Use another account',

  manualTitle: 'Or enter its address',
  manualLabel: 'Address',
  manualHint: 'As the machine that runs MediaNest reaches it, such as http://192.168.1.20:32400.',
  manualInvalid: 'An address looks like http://192.168.1.20:32400.',
  manualRequired: 'Enter the address of your Plex server.',
  manualAction: 'Test and use it',
  manualBusy: 'Testing',
  choiceProblems: {
    'connection.unreachable': choiceProblem('unreachable'),
    'connection.timeout': choiceProblem('timeout'),
    'connection.not_plex': choiceProblem('not-plex'),
    'connection.credentials': choiceProblem('credentials'),
    'connection.certificate': choiceProblem('certificate'),
    'connection.redirected': choiceProblem('redirected'),
    'connection.refused_address': choiceProblem('refused'),
    'setup.not_owner': {
      title: 'This server belongs to somebody else.',
      detail: 'Choose one that your Plex account owns, or sign in with the account that owns it.',
    },
  },

  canWait: (place: number, of: number) => `${place} of ${of}, all of them can wait`,
  connectTitles: {
    plex: 'Connect Plex',
    overseerr: 'Connect Overseerr',
    'uptime-kuma': 'Connect Uptime Kuma',
    youtube: 'Choose the YouTube folder',
  } satisfies Record<ServiceName, string>,
  connectLeads: {
    overseerr: 'It takes requests: people ask here for films and series that Plex does not have yet.',
    'uptime-kuma': 'It watches the services: everybody sees here what works, and hears what does not.',
    youtube: 'Playlists that people paste here are saved in it, and Plex shows them from there.',
  },
  skip: 'Skip for now',
  goOn: 'Continue',
  goingOn: 'Connecting…',

  doneTitle: (server: string) => `${server} moved in`,
  doneLead: 'Everybody you share a library with in Plex can come in now. Send them this:',
  invite: (address: string) =>
    `We have a place for our films and series now: ${address}\nCome in with the Plex account you were invited with. It works on phones too.`,
  inviteLabel: 'Invitation',
  copyInvite: 'Copy the invitation',
  inviteLocal:
    'This address works on this machine alone. Open MediaNest under the address that others can reach, then copy.',
  alreadyTitle: 'This house is set up already',
  alreadyLead: 'Nothing is left to do here. Come in.',
  copyFallback: 'Select the text and copy it.',
  enter: 'Go to your house',
  connectMore: 'Connect the other services',
};
